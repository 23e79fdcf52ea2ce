/**
 * Watches which tab's page the panel is about: the one that is in front in the panel's window, or
 * the one that `?tab=ID` names.
 *
 * @param {(tab: chrome.tabs.Tab) => void} onTab Called at once, and whenever another tab comes to
 *   the front or its page has been loaded anew.
 */
export async function watchTab(onTab) {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) {
    const id = Number(named);
    chrome.tabs.onUpdated.addListener((updated, { status }, tab) => {
      if (updated === id && status === 'complete') onTab(tab);
    });
    onTab(await chrome.tabs.get(id));
    return;
  }

  const { id: windowId } = await chrome.windows.getCurrent();
  chrome.tabs.onActivated.addListener(async (info) => {
    if (info.windowId === windowId) onTab(await chrome.tabs.get(info.tabId));
  });
  chrome.tabs.onUpdated.addListener((_, { status }, tab) => {
    if (tab.active && tab.windowId === windowId && status === 'complete') onTab(tab);
  });
  const [active] = await chrome.tabs.query({ active: true, windowId });
  if (active) onTab(active);
}
