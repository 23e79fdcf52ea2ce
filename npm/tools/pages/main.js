// As most would write it.

import { analyze, pageOf, readSpans } from 'sourcelight';
import { show } from './show.js';

show(analyze, pageOf, readSpans);
