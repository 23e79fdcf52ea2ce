import { graphed, linked, typed } from '../made-pages.mjs';

/** @typedef {import('../made-pages.mjs').MadePage} MadePage */

/**
 * Pages of hosts of code and of registries of packages.
 *
 * @type {MadePage[]}
 */
export const CODE_HOSTS = [
  {
    name: 'a repository with a long file about it',
    title: 'larkspur/tidepool: A small store for things that come and go',
    head: graphed('object'),
    html: `<header class="AppHeader">${linked('UnderlineNav', 'Code|Issues 38|Pull requests 4|Actions|Security')}</header><main><div class="repohead"><a href="/larkspur">larkspur</a> / <strong><a href="/larkspur/tidepool">tidepool</a></strong> <span class="Label">Public</span> <button>Watch 22</button> <button>Fork 61</button> <button>Star 1.4k</button></div>
<table class="files"><tr><td><a href="#">benches</a></td><td>bench: use the monotonic clock</td><td>3 weeks ago</td></tr><tr><td><a href="#">src</a></td><td>evict in batches of sixteen</td><td>2 days ago</td></tr><tr><td><a href="#">README.md</a></td><td>readme: say what it is not</td><td>2 days ago</td></tr></table>
<article class="markdown-body entry-content"><h1>tidepool</h1><p>Tidepool is a store for values that may vanish. It holds what you put in for as long as there is room, and it forgets the rest in an order that you can predict. There are no threads, no timers and no background work.</p><p>I wrote it because the cache that we used at work kept everything that we wanted to lose. A colleague said, “It remembers like an elephant and moves like one,” and the name of the benchmark suite comes from that.</p><h2>Install</h2><pre><code>cargo add tidepool</code></pre><h2>Use</h2><pre><code>let mut pool = Pool::with_room(1024);
pool.put("kelp", 3);
assert_eq!(pool.get("kelp"), Some(&amp;3));</code></pre><p>You choose how much room there is once, when you make the pool. A value that is larger than the room is refused, and <code>put</code> tells you so. See the guide for how to weigh values that own memory elsewhere.</p><h2>What it is not</h2><ul><li>It is not shared between processes. If you need that, use a server.</li><li>It is not fair. Users have asked for fairness, and the answer is still that fairness costs a lock.</li></ul><h2>Who uses it</h2><p>The people behind two weather services and one board game have told me that they do. “We put it in front of the tiles and took out a machine,” one of them wrote. If you use it, open an issue and say what for.</p><h2>License</h2><p>Either of the two usual ones, at your option.</p></article></main>
<aside class="BorderGrid"><h2>About</h2><p>A small store for things that come and go</p><h2>Releases 14</h2><a href="/r">v0.9.2</a><h2>Languages</h2><p>Rust 97.1% Shell 2.9%</p></aside>`,
  },
  {
    name: 'an issue of a project, with what people answered',
    title: 'Map tiles are blurred on the second monitor · Issue #2816',
    html: `<div class="gh-header-show"><h1 class="gh-header-title"><bdi class="js-issue-title">Map tiles are blurred on the second monitor</bdi> <span>#2816</span></h1><span class="State State--open">Open</span> <a href="/u">hanne-w</a> opened this issue on Feb 6 · 5 comments</div>
<div class="js-discussion"><div class="TimelineItem"><h3><strong><a href="/u">hanne-w</a></strong> commented <relative-time>on Feb 6</relative-time></h3><div class="comment-body markdown-body"><p><strong>What happened</strong></p><p>When I drag the window from the laptop to the external screen, all tiles become blurred. They stay so until I zoom in and out again. My colleague, who has the same dock, reports that hers are sharp on both screens.</p><p><strong>What I expected</strong></p><p>Sharp tiles, as the manual says: “The map follows the density of the screen.”</p><p><strong>Versions</strong></p><pre>mapkit 5.3.0
compositor: wayland
scale: 1.0 / 1.5</pre></div></div>
<div class="TimelineItem"><h3><strong><a href="/u">bruun</a></strong> commented <relative-time>on Feb 6</relative-time> <span class="Label">Member</span></h3><div class="comment-body"><p>Thanks for the report! I could not see it here with two screens of the same density. Could you try with <code>MAPKIT_TRACE=scale</code> and attach what it prints?</p></div></div>
<div class="TimelineItem"><h3><strong><a href="/u">hanne-w</a></strong> commented <relative-time>on Feb 7</relative-time></h3><div class="comment-body"><pre>scale: surface entered output 2 (1.5)
scale: kept 1.0, reason: pending frame
scale: dropped</pre><p>It says that it dropped the change. Is that the bug?</p></div></div>
<div class="TimelineItem"><span class="TimelineItem-body"><a href="/u">bruun</a> added the <a href="/l">rendering</a> label and removed the <a href="/l">needs info</a> label <relative-time>on Feb 7</relative-time></span></div>
<div class="TimelineItem"><h3><strong><a href="/u">tellur</a></strong> commented <relative-time>on Feb 9</relative-time> <span class="Label">Contributor</span></h3><div class="comment-body"><p>That is the one. We keep the old scale while a frame is pending and never look again. I said in <a href="#2704">#2704</a> that this would bite us, and the reply at the time was that compositors never send both events within one frame. They do now.</p><p>I have a patch which asks again after the frame. It needs a test that I do not know how to write.</p></div></div>
<div class="TimelineItem"><h3><strong><a href="/u">oakley-j</a></strong> commented <relative-time>on Mar 1</relative-time></h3><div class="comment-body"><p>+1, happens on every docking. Any news?</p></div></div></div>
<div class="sidebar"><div>Assignees</div><p>No one assigned</p><div>Milestone</div><p>5.4</p><button>Subscribe</button><p>You’re not receiving notifications from this thread.</p></div>`,
  },
  {
    name: 'a request to pull changes, with a review',
    title: 'Parse durations without a regular expression by nomura · Pull Request #417',
    html: `<div class="gh-header"><h1>Parse durations without a regular expression <span>#417</span></h1><span class="State">Merged</span> <a href="/u">wren-k</a> merged 3 commits into <code>main</code> from <code>durations</code> on Oct 2</div>${linked('tabnav', 'Conversation 9|Commits 3|Checks 12|Files changed 4')}
<div class="timeline-comment"><div class="timeline-comment-header"><a href="/u">nomura</a> commented on Sep 28</div><div class="comment-body"><p>This replaces the expression with a small loop. It is a third of the size and about six times faster on our fixtures. It also rejects <code>1h1h</code>, which the old code accepted and, as far as I can tell, summed.</p><p>Before you ask: yes, I tried to keep the expression and only cache it. The gain was within the noise.</p></div></div>
<div class="review"><div class="review-header"><a href="/u">wren-k</a> requested changes on Sep 29</div><div class="comment-body"><p>I like it. Two things before we merge, see below.</p></div>
<div class="file"><a href="/f">src/duration.ts</a><table class="diff-table"><tr><td>41</td><td><code>-  const match = PATTERN.exec(text);</code></td></tr><tr><td>41</td><td><code>+  for (let at = 0; at &lt; text.length; ) {</code></td></tr></table><div class="inline-comment"><a href="/u">wren-k</a><p>What happens at the end when there is a number and no unit? The docs say that a bare number means seconds, and someone at the last meetup told me that their whole config relies on it.</p></div><div class="inline-comment"><a href="/u">nomura</a><p>Good catch, I had forgotten about bare numbers. Added a case, and one for a trailing blank.</p></div><div class="inline-comment"><a href="/u">wren-k</a><p>Perfect.</p><button>Resolve conversation</button></div></div>
<div class="file"><a href="/f">test/duration.test.ts</a><div class="inline-comment"><a href="/u">wren-k</a><p>Could the names say what they assert? “works” says nothing when it fails at three in the morning.</p></div></div></div>
<div class="timeline-comment"><div class="timeline-comment-header"><a href="/u">dependency-robot</a> commented on Sep 30</div><div class="comment-body"><p>Coverage rose from 91.2% to 91.9%. No dependency has changed.</p></div></div>
<div class="review"><div class="review-header"><a href="/u">wren-k</a> approved these changes on Oct 2</div><div class="comment-body"><p>Ship it. I asked Leon to look over the error messages as well, and he said that they are clearer than the ones we had.</p></div></div>
<div class="merge-status"><p>Pull request successfully merged and closed. You’re all set, the branch can be safely deleted.</p></div>`,
  },
  {
    name: 'the notes of a release',
    title: 'Release Inkwold 12.0 “Heron”',
    head: `${graphed('article')}`,
    html: `<div class="release"><div class="d-flex"><a href="/releases">Releases</a> / v12.0.0</div><h1>Inkwold 12.0 “Heron”</h1><p>released this 14 May · 212 commits to main since this release · <span class="Label">Latest</span></p>
<div class="markdown-body"><p>Heron is the largest release since we moved to the new file format. Thank you to the 41 people who sent patches, and to everybody who tried the betas and told us what broke.</p><h2>Highlights</h2><ul><li><strong>Margins remember.</strong> A note in a margin now stays with its sentence when you move the paragraph. You asked for this more often than for anything else.</li><li><strong>Faster search.</strong> Searching through ten thousand notes takes 30 ms where it took 900 ms. (#5120, #5133)</li><li><strong>Spelling in two languages at once.</strong> Each paragraph is checked in the language that most of its words belong to.</li></ul><h2>Breaking changes</h2><ul><li>Plugins must declare which folders they read. A plugin that does not is loaded, but reads nothing.</li><li>The old exporter is gone. If you still need it, stay on 11.4, which will get security fixes until next May.</li></ul><h2>Fixes</h2><ul><li>The cursor no longer jumps to the top when somebody else deletes the line that you are in. (#4977, reported by @fennel)</li><li>Pictures pasted from a phone keep their orientation. (#5008)</li><li>“Undo” undoes one thing. (#5051)</li></ul><h2>Known issues</h2><p>On some tablets the keyboard covers the last line. The vendor says that a fix will come with the next firmware. Until then, you can turn on “Keep a blank line” in the settings.</p></div>
<details open><summary>Assets 4</summary><ul><li><a href="/d">inkwold-12.0.0-linux.tar.gz</a> 38.1 MB</li><li><a href="/d">inkwold-12.0.0-mac.dmg</a> 44.0 MB</li><li><a href="/d">Source code (zip)</a></li></ul></details><div class="reactions"><button>👍 88</button><button>🎉 41</button></div></div>`,
  },
  {
    name: 'a snippet of code that people comment on',
    title: 'rename photos by the date on which they were taken · Snippets',
    html: `<div class="gist"><h1><a href="/odile">odile</a> / <strong><a href="/s">rename_photos.py</a></strong></h1><p>Last active 4 months ago</p><button>Embed</button> <button>Download ZIP</button><p itemprop="about">Rename photos by the date on which they were taken, because my aunt sent me 4,000 files that are called “image (1)”.</p>
<div class="file-box"><div class="file-header">rename_photos.py</div><table class="highlight"><tr><td>1</td><td><pre>"""Renames every photo below a folder."""</pre></td></tr><tr><td>2</td><td><pre>from pathlib import Path</pre></td></tr><tr><td>3</td><td><pre>from exifread import process_file</pre></td></tr><tr><td>4</td><td><pre>def taken(path):</pre></td></tr><tr><td>5</td><td><pre>    with path.open('rb') as file:</pre></td></tr><tr><td>6</td><td><pre>        return str(process_file(file)['EXIF DateTimeOriginal'])</pre></td></tr></table></div>
<h2>4 comments</h2><div class="gist-comment"><p class="c-head"><a href="/u">pavel-n</a> commented last year</p><div class="body"><p>Thank you for this! I ran it over my father's folders. He said that it was the first time in ten years that he found the picture of the boat. One thing: files without the tag raise a KeyError, so wrap line 6.</p></div></div>
<div class="gist-comment"><p class="c-head"><a href="/u">odile</a> commented last year</p><div class="body"><p>Good point. I fall back to the time of the file in my own copy. Will update when I am at a desk.</p></div></div>
<div class="gist-comment"><p class="c-head"><a href="/u">jj-hatter</a> commented 8 months ago</p><div class="body"><p>Beware of bursts: two pictures in one second get the same name and the second one wins. I lost about thirty that way, and no, I had no backup, and yes, my sister has already told me what she thinks of that.</p><pre><code>name = f"{stamp}-{counter:02}.jpg"</code></pre></div></div>
<div class="gist-comment"><p class="c-head"><a href="/u">mimsy</a> commented 4 months ago</p><div class="body"><p>Works on videos too if you swap the reader. The docs of the library claim otherwise, but they are out of date.</p></div></div><form><textarea placeholder="Leave a comment"></textarea><p>Sign up for free to join this conversation.</p></form></div>`,
  },
  {
    name: 'a package in a registry',
    title: 'pocket-lexer - module registry',
    head: `${graphed('website')}${typed('SoftwareApplication')}`,
    html: `<nav>${linked('reg', 'Pro|Teams|Pricing|Documentation')}</nav><main id="pkg"><h1><span>pocket-lexer</span></h1><p>3.2.1 • Public • Published 2 months ago</p>${linked('pkg-tabs', 'Readme|Code|0 Dependencies|412 Dependents|37 Versions')}
<div id="readme"><h2>pocket-lexer</h2><p>A lexer that fits into a pocket: 1.9 kB when it is minified, no dependencies, and it runs wherever modules do.</p><h3>Why another one?</h3><p>The others are faster or friendlier, and some are both. This one can be read over lunch. A teacher told me that her students understood it in one lesson and broke it in the next, which is what it is for.</p><h3>Example</h3><pre><code>import { lex } from 'pocket-lexer';
const tokens = lex('3 + foo', [
  ['number', /\\d+/y],
  ['name', /[a-z]+/y],
  ['sign', /[+*]/y],
]);</code></pre><h3>Options</h3><table><tr><th>Name</th><th>Default</th><th>What it does</th></tr><tr><td><code>skip</code></td><td><code>/\\s+/y</code></td><td>What is dropped between tokens.</td></tr><tr><td><code>onError</code></td><td>throws</td><td>Called with the offset where nothing fits. Return a token to go on.</td></tr></table><h3>Upgrading from 2.x</h3><p>Patterns must be sticky. Version 2 added the flag for you and said nothing; version 3 throws and says which pattern lacks it. If you generate patterns, add <code>y</code> where you make them.</p><h3>Contributing</h3><p>Bug reports are welcome. Please say what you expected, what you got, and on which runtime. Features are less welcome, sorry: “small” is the feature.</p></div>
<aside><h3>Install</h3><code>npm install pocket-lexer</code><h3>Weekly Downloads</h3><p>58,204</p><h3>License</h3><p>MIT</p><h3>Collaborators</h3><ul><li><a href="/u">edda</a></li></ul><button>Report malware</button></aside></main>`,
  },
  {
    name: 'a project’s log of changes',
    title: 'Changelog — Ferrous Calendar',
    html: `<div class="rst-content"><h1>Changelog</h1><p>All notable changes to this project are told here. The format keeps to what the community agreed on, and versions follow the usual rules.</p>
<h2>[Unreleased]</h2><h3>Added</h3><ul><li>Moon phases, for those who said that a calendar without them is only a list.</li></ul>
<h2>[4.1.0] - 2024-03-30</h2><h3>Added</h3><ul><li><code>Week::of_fiscal_year</code>, which counts from any month that you name.</li><li>Holidays of nineteen further regions. Thanks to the volunteers who checked them against their official gazettes.</li></ul><h3>Changed</h3><ul><li>Parsing is strict about leap seconds. It used to accept <code>:60</code> in any minute and said nothing.</li><li>The minimal compiler is now 1.70, as announced in 4.0.</li></ul><h3>Fixed</h3><ul><li>Adding a month to 31 January gave 3 March on one platform. A user in a payroll office noticed when his colleagues were paid twice, and reported it with great calm.</li></ul>
<h2>[4.0.2] - 2023-11-12</h2><h3>Security</h3><ul><li>A time zone file could name a file outside its folder. We thank the researcher who told us in private and waited for the fix.</li></ul>
<h2>[4.0.1] - 2023-10-01</h2><h3>Fixed</h3><ul><li>The documentation said “inclusive” where the code is exclusive. The code stays; the documentation was wrong.</li><li>A panic on the year zero, which does not exist but is often typed.</li></ul>
<h2>[4.0.0] - 2023-09-14</h2><h3>Removed</h3><ul><li>Everything that 3.9 marked as deprecated. If you are not sure whether you use any of it, build with 3.9 once and read what it says.</li></ul><h3>Changed</h3><ul><li>Weeks begin on Monday unless you say otherwise. We put this to a vote, and 212 out of 230 said Monday.</li></ul>
<footer><a href="prev">Previous: Credits</a> <a href="next">Next: License</a><p>© Copyright 2024. Built with a static generator.</p></footer></div>`,
  },
];
