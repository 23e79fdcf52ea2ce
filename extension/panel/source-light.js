/** How long the pointer rests on a source before the page shows its claims, in milliseconds. */
const REST_MS = 120;

/**
 * Tells which source of a list the reader points at, or has the focus on with a key.
 *
 * @param {HTMLElement} list
 * @param {(key: string | null) => void} onLight Called with the key of the source, and with null when
 *   it is none any more.
 */
export function watchSources(list, onLight) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {string | null} */
  let lit = null;
  /** @param {EventTarget | null} target */
  const follow = (target) => {
    const item = /** @type {Partial<Element> | null} */ (target)?.closest?.('[data-key]');
    const key = item?.getAttribute('data-key') ?? null;
    clearTimeout(timer);
    if (key === lit) return;
    const light = () => {
      lit = key;
      onLight(key);
    };
    // What goes out, goes out at once.
    if (key === null) light();
    else timer = setTimeout(light, REST_MS);
  };
  list.addEventListener('pointerover', ({ target }) => follow(target));
  list.addEventListener('pointerleave', () => follow(null));
  list.addEventListener('focusin', ({ target }) => {
    if (/** @type {Element} */ (target).matches(':focus-visible')) follow(target);
  });
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (!list.matches(':hover'))
      follow(list.contains(asNode(relatedTarget)) ? relatedTarget : null);
  });
}

/** @param {EventTarget | null} target */
function asNode(target) {
  return /** @type {Node | null} */ (target);
}
