import { find, findInput } from '../extension/shared/element.js';
import { message } from '../extension/shared/localize.js';
import { linkText, MAX_LINKED } from './link.js';

/**
 * @typedef {object} Receiver
 * @property {(text: string) => void} onText Called with a text that the reader pasted.
 * @property {(file: File) => void} onFile Called with a file that the reader chose or dropped.
 */

/**
 * Takes texts from the reader: pasted into the box, chosen as a file, or dropped on the page.
 *
 * @param {Receiver} receiver
 */
export function receiveTexts({ onText, onFile }) {
  const box = /** @type {HTMLTextAreaElement} */ (/** @type {unknown} */ (find('text')));
  const file = findInput('file');
  find('paste').addEventListener('submit', (event) => {
    event.preventDefault();
    if (box.value.trim() === '') tell(message('demoNoText'));
    else onText(box.value);
  });
  find('pick').addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) onFile(chosen);
    // The same file may be chosen again after it was changed.
    file.value = '';
  });
  find('link').addEventListener('click', () => offerLink(box.value));
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer || event.target === box) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    document.body.dataset.drop = 'true';
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) delete document.body.dataset.drop;
  });
  addEventListener('drop', (event) => {
    delete document.body.dataset.drop;
    const [dropped] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    if (!dropped && event.target === box) return;
    event.preventDefault();
    if (dropped) onFile(dropped);
    else if (text.trim() !== '') onText(text);
  });
}

/**
 * Says something about the reader's own text.
 *
 * @param {string} words
 */
export function tell(words) {
  find('told').textContent = words;
}

/** @param {string} text */
async function offerLink(text) {
  if (text.trim() === '') {
    tell(message('demoNoText'));
    return;
  }
  if (text.length > MAX_LINKED) {
    tell(message('demoLinkTooLong'));
    return;
  }
  const address = new URL(await linkText(text), location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    tell(message('demoLinkCopied'));
  } catch {
    // Where the browser keeps the clipboard to itself, as on pages without HTTPS.
    const field = findInput('address');
    field.value = address;
    field.hidden = false;
    field.select();
    tell(message('demoLinkShown'));
  }
}
