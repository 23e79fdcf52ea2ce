/**
 * Opens the side panel. Must be called in the click itself: the browser refuses it later.
 *
 * @param {number} windowId
 * @returns {Promise<boolean>} Whether the browser has opened it.
 */
export async function openPanel(windowId) {
  // Chromium has the one, Firefox the other.
  const { sidePanel, sidebarAction } =
    /** @type {{ sidePanel?: typeof chrome.sidePanel, sidebarAction?: { open(): Promise<void> } }} */ (
      /** @type {unknown} */ (chrome)
    );
  try {
    await (sidebarAction ? sidebarAction.open() : sidePanel?.open({ windowId }));
    return true;
  } catch {
    return false;
  }
}
