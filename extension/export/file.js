/** What file systems refuse in names, or read in their own way. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|.]+/gu;
const MAX_NAME = 60;

/**
 * Lets the browser save a text or a picture as a file, as if it had been downloaded.
 *
 * @param {string} title What the file is named after.
 * @param {string} extension
 * @param {string} type
 * @param {string | Blob} content
 * @returns {string} The file's name.
 */
export function saveFile(title, extension, type, content) {
  const name = `${nameFile(title)}.${extension}`;
  const isText = typeof content === 'string';
  const file = isText ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

/**
 * Makes a name that every file system takes.
 *
 * @param {string} title
 * @returns {string}
 */
export function nameFile(title) {
  const plain = title.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  return [...plain].slice(0, MAX_NAME).join('').trim() || 'sourcelight';
}
