/**
 * What Firefox offers in place of Chromium's `sidePanel`.
 *
 * @typedef {{ open: () => Promise<void> }} SidebarAction
 */

/**
 * Opens the side panel. Must be called in the click itself: the browser refuses it later.
 *
 * @param {number} windowId
 * @returns {Promise<boolean>} Whether the browser has opened it.
 */
export async function openPanel(windowId) {
  const { sidebarAction } = /** @type {{ sidebarAction?: SidebarAction }} */ (
    /** @type {unknown} */ (chrome)
  );
  try {
    await (sidebarAction ? sidebarAction.open() : chrome.sidePanel.open({ windowId }));
    return true;
  } catch {
    return false;
  }
}
