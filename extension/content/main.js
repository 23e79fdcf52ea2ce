import { request } from '../shared/messages.js';

request({ type: 'begin' }).catch(() => {});
