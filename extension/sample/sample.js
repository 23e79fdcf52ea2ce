import { find } from '../shared/element.js';
import { languageOfMessages, localizeDocument, message } from '../shared/localize.js';
import { openPanel } from '../shared/open-panel.js';

localizeDocument(document);
// The article, which is the page's main part, is in English in every language.
document.documentElement.lang = 'en';
for (const own of document.querySelectorAll('header')) own.lang = languageOfMessages();
const window = await chrome.windows.getCurrent();
find('open-panel').addEventListener('click', async () => {
  const isOpen = await openPanel(Number(window.id));
  find('told').textContent = isOpen ? '' : message('panelNotOpened');
});
document.body.dataset.ready = '';
