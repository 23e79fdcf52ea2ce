import { analyze, EngineError } from './engine.js';

chrome.runtime.onMessage.addListener((message, _sender, sendResponse) => {
  if (message.type === 'begin') {
    sendResponse({ on: true });
    return false;
  }
  if (message.type === 'analyze') {
    analyze(message.page).then(
      (report) => sendResponse({ report }),
      (error) =>
        sendResponse({ error: error instanceof EngineError ? error.code : 'engine_failed' }),
    );
    return true;
  }
  return false;
});
