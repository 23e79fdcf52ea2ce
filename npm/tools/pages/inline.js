// For bundlers that take no files along.

import { analyze, pageOf, readSpans } from 'sourcelight/inline';
import { show } from './show.js';

show(analyze, pageOf, readSpans);
