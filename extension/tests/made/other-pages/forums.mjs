import { graphed, linked, typed } from '../made-pages.mjs';

/** @typedef {import('../made-pages.mjs').MadePage} MadePage */

/**
 * Boards, threads and archives of lists, where people tell what others said.
 *
 * @type {MadePage[]}
 */
export const FORUMS = [
  {
    name: 'a thread of a classic bulletin board',
    title: 'Track cleaning car sheds its pads - Page 1 - Narrow Gauge Board',
    html: `<div id="wrap"><div id="page-header"><h1>Narrow Gauge Board</h1><p>The place for small trains and large arguments</p>
${linked('linklist', 'Board index|N scale|Wiring and electronics|Register|Login')}</div>
<h2 class="topic-title"><a href="viewtopic?t=4471">Track cleaning car sheds its pads</a></h2>
<div class="action-bar"><a class="button" href="posting">Post Reply</a> 5 posts • Page 1 of 1</div>
<div id="p51120" class="post bg2"><dl class="postprofile"><dt><a href="u">ballast_bob</a></dt><dd>Posts: 318</dd><dd>Joined: Tue Mar 09, 2010 7:14 pm</dd></dl>
<div class="postbody"><h3><a href="#p51120">Track cleaning car sheds its pads</a></h3><p class="author">by ballast_bob » Sat Nov 11, 2023 9:02 pm</p>
<div class="content">Hi all,<br>I run the oval in my attic twice a week and the cleaning car drops one of its felt pads at the same turnout every time. I wrote to the maker in September. A very polite lady answered and said the pads were glued with a different adhesive last year, and that they knew of "a handful of cases".<br><br>Has anybody solved this without buying another car?</div></div></div>
<div id="p51124" class="post bg1"><dl class="postprofile"><dt><a href="u">Sleeper Sue</a></dt><dd>Posts: 2207</dd><dd>Location: up the branch line</dd></dl>
<div class="postbody"><h3><a href="#p51124">Re: Track cleaning car sheds its pads</a></h3><p class="author">by Sleeper Sue » Sat Nov 11, 2023 9:48 pm</p>
<div class="content"><blockquote><div><cite>ballast_bob wrote:</cite>they knew of "a handful of cases"</div></blockquote>A handful! At our club night four of us had the same trouble. The chap from the shop in town told us he had taken back nine of them since Easter, and he reckons that the importer has stopped answering him. Try contact cement, thin coat, leave it a full day.</div><div class="signature">There is always room for one more siding.</div></div></div>
<div id="p51131" class="post bg2"><dl class="postprofile"><dt><a href="u">Kestrel</a></dt><dd>Posts: 41</dd></dl>
<div class="postbody"><h3><a href="#p51131">Re: Track cleaning car sheds its pads</a></h3><p class="author">by Kestrel » Sun Nov 12, 2023 8:20 am</p>
<div class="content">Check the guard rail on that turnout first. Mine stood up by half a millimeter, and the felt caught on it. My father, who ran real trains for thirty years, says that nine faults in ten are in the track and the tenth is in the driver.</div></div></div>
<div id="p51140" class="post bg1"><dl class="postprofile"><dt><a href="u">ballast_bob</a></dt><dd>Posts: 318</dd></dl>
<div class="postbody"><h3><a href="#p51140">Re: Track cleaning car sheds its pads</a></h3><p class="author">by ballast_bob » Sun Nov 12, 2023 6:55 pm</p>
<div class="content">Kestrel, you and your father win. It was the guard rail. Filed it flat and the car has done forty laps without losing anything. I'll tell the lady at the maker, she may want to add it to her handful.</div></div></div>
<div class="action-bar"><a class="button" href="posting">Post Reply</a></div><p class="jumpbox-return"><a href="viewforum">Return to “Rolling stock”</a></p>
<h4>Who is online</h4><p>Users browsing this forum: No registered users and 3 guests</p></div>`,
  },
  {
    name: 'a thread of a modern forum that loads as it is scrolled',
    title: 'Battery sensor reports 200% after update - Support - Hearth Community',
    head: `${graphed('website')}${typed('DiscussionForumPosting')}`,
    html: `<header class="d-header"><a href="/">Hearth Community</a></header><div id="main-outlet"><h1 data-topic-id="9921"><a class="fancy-title" href="/t/9921">Battery sensor reports 200% after update</a></h1><div class="topic-category"><a class="badge-category" href="/c/support">Support</a> <a class="topic-tag" href="/tag/zigbee">zigbee</a></div>
<article class="boxed onscreen-post" id="post_1"><div class="topic-meta-data"><span class="first username"><a href="/u/mirela">mirela</a></span> <a class="post-date" href="#">Jan 3</a></div><div class="cooked"><p>Since I installed 2024.1 yesterday, every door sensor in the house claims that it is at 200%. The coordinator itself shows the right value when I read the attribute by hand.</p><p>The release notes said “battery values are now normalized”, so I assume this is what that means. Is there a way to go back for just this one quirk?</p><pre><code class="lang-yaml">sensor:
  - platform: hearth
    battery_scale: 0.5</code></pre><p>The snippet above works, but I would rather not carry it around forever.</p></div><nav class="post-controls"><button>Like</button><button>Reply</button></nav></article>
<article class="boxed" id="post_2"><div class="topic-meta-data"><span class="username"><a href="/u/osk">osk</a></span> <span class="user-title">Core team</span> <a class="post-date" href="#">Jan 3</a></div><div class="cooked"><aside class="quote"><div class="title">mirela:</div><blockquote><p>Is there a way to go back for just this one quirk?</p></blockquote></aside><p>Not yet. The maker of the chip told us in autumn that all of its firmware counts in half percents. It turns out that this is true of three out of its five boards. I have opened an issue, and a fix is on its way to the beta.</p></div></article>
<article class="boxed" id="post_3"><div class="topic-meta-data"><span class="username"><a href="/u/pietb">pietb</a></span> <a class="post-date" href="#">Jan 4</a></div><div class="cooked"><p>Same here with two leak sensors. My wife asked whether we now had batteries for two winters, and I had to disappoint her.</p></div></article>
<article class="boxed" id="post_4"><div class="topic-meta-data"><span class="username"><a href="/u/osk">osk</a></span> <a class="post-date" href="#">Jan 9</a></div><div class="cooked"><p>2024.1.2 is out. If your sensor still shows more than 100%, please post its model and the date that is printed inside the lid. We need that to keep the table of quirks honest.</p></div></article>
<div class="topic-timer-info"><h3>This topic was automatically closed 30 days after the last reply. New replies are no longer allowed.</h3></div>
<div class="suggested-topics"><h3>Related topics</h3><table class="topic-list"><tr><th>Topic</th><th>Replies</th><th>Activity</th></tr><tr><td><a href="/t/1">Leak sensor sends alarms at dawn</a></td><td>14</td><td>Dec 28</td></tr><tr><td><a href="/t/2">How do you name your rooms?</a></td><td>201</td><td>1d</td></tr></table></div></div>`,
  },
  {
    name: 'a question on a site for programmers, with its answers',
    title: 'sql - Why does my window function count rows twice? - Askstack',
    head: graphed('website'),
    html: `<div id="question-header"><h1><a class="question-hyperlink" href="/q/70113">Why does my window function count rows twice?</a></h1><a class="btn" href="/ask">Ask Question</a></div><div class="flex">Asked 2 years, 4 months ago · Modified 1 year ago · Viewed 18k times</div>
<div id="question"><div class="votecell"><button>Up</button><div class="js-vote-count">27</div><button>Down</button></div><div class="postcell"><div class="s-prose"><p>I want a running total per customer. The senior on my team said that a window function "just works", but my totals jump by two rows whenever two orders have the same date.</p><pre><code>select customer, ordered_on,
       sum(amount) over (partition by customer order by ordered_on) as total
from orders;</code></pre><p>What am I doing wrong? I expected one step per row.</p></div><div class="post-taglist"><a href="/t/sql">sql</a> <a href="/t/window-functions">window-functions</a></div><div class="user-info">asked Mar 2, 2022 at 11:40 <a href="/u/1">plinth</a> <span>1,204</span></div></div>
<ul class="comments-list"><li><span class="comment-copy">Which engine is it? The manual of each of them has a section on frames.</span> – <a href="/u/2">Ruth A.</a> <span>Mar 2, 2022 at 11:52</span></li></ul></div>
<div id="answers"><h2>2 Answers</h2><div class="answer accepted-answer"><div class="js-vote-count">61</div><div class="s-prose"><p>Your colleague is right, only the default frame surprises people. When there is an <code>order by</code> and no frame, the standard says that the frame is <code>range between unbounded preceding and current row</code>, and in a range all rows with the same key are peers. They enter the sum together.</p><p>Say that you mean rows:</p><pre><code>sum(amount) over (
  partition by customer
  order by ordered_on, id
  rows between unbounded preceding and current row
)</code></pre><p>Adding the primary key to the order also makes the result stable between runs.</p></div><div class="user-info">answered Mar 2, 2022 at 12:15 <a href="/u/3">Hallvard</a></div></div>
<div class="answer"><div class="js-vote-count">4</div><div class="s-prose"><p>If your engine is old and does not know <code>rows</code>, a correlated subquery does the same thing slowly. We ran it on ten million orders for a year, and nobody complained except the disk.</p><pre><code>select o.*, (select sum(i.amount) from orders i
             where i.customer = o.customer and i.id &lt;= o.id)
from orders o;</code></pre></div><div class="user-info">answered Jun 19, 2023 at 8:03 <a href="/u/4">tomcod</a></div></div></div>
<div id="sidebar"><h4>Related</h4>${linked('related', 'Sum over the last seven days|Difference between rank and dense_rank|Running total without window functions')}</div>`,
  },
  {
    name: 'a question on a site for travelers, answered in prose',
    title: 'Can a conductor refuse a ticket that was bought on board? - Wayfarers Ask',
    html: `<main class="qa"><h1 class="qa-title">Can a conductor refuse a ticket that was bought on board?</h1>
<div class="qa-q"><div class="vote">12</div><div class="qa-body"><p>Last Friday I bought a ticket from a guard on the night train, in cash. Two hours later a different guard woke me up and said, “This paper means nothing to me.” I showed him the stamp. He shrugged and said that his colleague had no right to sell it, and that I had to pay forty for a new one or leave at the next stop, which was a village with no lights on.</p><p>I paid. Was he right? The woman at the station where I complained told me that she had “never heard of such a thing” but would not give me my money back either.</p></div><p class="sig">asked by <a href="/u/lone">lone_otter</a>, 3 days ago</p></div>
<h2>3 answers</h2>
<div class="qa-a best"><div class="vote">19</div><p>He was wrong. The conditions of carriage say in section 8 that a ticket sold by staff is valid even where the member of staff sold it in error. Write to the passenger office, not to the station. Include a photo of both papers, and name the carriage and the seat. When this happened to a friend of mine in 2019, the office answered after five weeks, said it regretted “the inconvenience”, and paid back the second ticket in full.</p><p class="sig">answered by <a href="/u/greta">Greta Holm</a></p></div>
<div class="qa-a"><div class="vote">6</div><p>I used to work on that line. Guards carry a machine that prints, and the old pads with stamps were withdrawn years ago. If yours was handwritten, then I am sorry to say that the first man kept your cash. Report him: there was a case of two guards who did this for a whole summer.</p><p class="sig">answered by <a href="/u/exr">exrailman</a></p></div>
<div class="qa-a"><div class="vote">-2</div><p>Just take the bus. Everyone says so.</p><p class="sig">answered by a guest</p></div>
<form class="qa-form"><label>Your answer</label><textarea></textarea><button>Post</button></form></main>
<aside>${linked('hot', 'Is tap water safe on ferries?|How early is too early for a border?|What to say when asked for a bribe')}</aside>`,
  },
  {
    name: 'a link with threaded comments in nested tables',
    title: 'Small town replaces its traffic lights with a roundabout | Tinker Links',
    html: `<center><table id="tlmain" border="0" cellpadding="0" width="85%" bgcolor="#f6f6ef"><tr><td bgcolor="#336655"><b class="tlname"><a href="news">Tinker Links</a></b> <a href="newest">new</a> | <a href="ask">ask</a> | <a href="submit">submit</a></td></tr>
<tr><td><table class="fatitem"><tr class="athing"><td class="title"><a href="https://gazette.example/roundabout">Small town replaces its traffic lights with a roundabout</a> <span class="sitebit">(gazette.example)</span></td></tr><tr><td class="subtext">188 points by <a href="user?id=q">quillon</a> 7 hours ago | <a href="hide">hide</a> | 94 comments</td></tr></table>
<table class="comment-tree"><tr class="comtr"><td class="ind" width="0"></td><td class="default"><div class="comhead"><a href="user">merrow</a> 6 hours ago | <a href="#2">next</a> [–]</div><div class="comment"><span class="commtext">I grew up there. The engineer quoted in the piece was my physics teacher, and he said the same thing about that junction in 1994: "A light tells you to stop thinking." Glad that he lived to see it.<p>The part they left out is that the town voted it down twice.</p></span></div></td></tr>
<tr class="comtr"><td class="ind" width="40"></td><td class="default"><div class="comhead"><a href="user">dab_hand</a> 6 hours ago [–]</div><div class="comment"><span class="commtext">Why was it voted down? The article says only that there were "concerns".</span></div></td></tr>
<tr class="comtr"><td class="ind" width="80"></td><td class="default"><div class="comhead"><a href="user">merrow</a> 5 hours ago [–]</div><div class="comment"><span class="commtext">The man who owned the filling station on the corner said that nobody would stop for fuel if nobody had to stop. He sat on the council.</span></div></td></tr>
<tr class="comtr"><td class="ind" width="0"></td><td class="default"><div class="comhead"><a href="user">ninefold</a> 5 hours ago [–]</div><div class="comment"><span class="commtext">Before anyone cites the crash numbers: they compare three years with eighteen months, one of which was the month when the road was shut. I don't doubt the direction, but "down 80%" is not what the data say.<p>&gt; Fewer people brake, so fewer people are hit from behind<p>That claim I believe.</span></div></td></tr>
<tr class="comtr"><td class="ind" width="40"></td><td class="default"><div class="comhead"><a href="user">sgt_pepperoni</a> 4 hours ago [–]</div><div class="comment"><span class="commtext">Traffic engineer here. You are right about the window. We tell every client to wait for five years, and every client announces after one.</span></div></td></tr>
<tr class="comtr"><td class="ind" width="0"></td><td class="default"><div class="comhead"><a href="user">oldgate</a> 2 hours ago [–]</div><div class="comment"><span class="commtext">As a cyclist I hate these. Drivers look left and go. My club asked for a separate path and was told that the money "had been found for a circle, not for a ring around it".</span></div></td></tr></table></td></tr></table></center>`,
  },
  {
    name: 'a story told on a board for advice, with threaded replies',
    title: 'My neighbor says the hedge is his. Am I wrong? : SmallDisputes',
    head: graphed('website'),
    html: `<div class="shell"><nav class="left-rail">${linked('subs', 'Home|Popular|r/SmallDisputes|r/Hedges')}</nav><main><div class="post" data-testid="post-container"><div class="post-meta">r/SmallDisputes • Posted by <a href="/u/x">u/privet_peril</a> 11 hours ago</div><h1>My neighbor says the hedge is his. Am I wrong?</h1><div class="usertext-body"><p>We moved in six years ago. The seller told us that the hedge between the gardens came with the house, and for six years I have cut it, fed it and cursed it. In March a new neighbor arrived. He was friendly for exactly one week.</p><p>On the second Sunday he came over with a tape measure. He said that the line on his plan runs through my side of the trunks, and that he would take the hedge out “while the weather holds”. I said that I would like to see the plan. He said, “You’ll see it when it’s gone.” My wife, who is calmer than I am, asked him for a week, and he told her that a week was generous.</p><p>Since then he has painted orange dots on fourteen trunks. The surveyor I called says that the earliest she can come is in May. My brother thinks that I should cut the dots off. My mother thinks I should bake him a cake.</p><p><b>Edit:</b> thanks for all the answers, I can't reply to each of you. <b>Edit 2:</b> the cake was refused.</p></div><div class="actions"><button>Upvote</button> 2.4k <button>Downvote</button> <button>312 Comments</button> <button>Share</button></div></div>
<div class="commentarea"><div class="thing comment" style="margin-left:0"><p class="tagline"><a href="/u/a">u/loamy</a> 1.9k points</p><div class="md"><p>You are not wrong. Send a letter today that says you dispute the line. He may still cut, but he will have cut after he was told, and a judge will care about that.</p></div>
<div class="child"><div class="thing comment" style="margin-left:18px"><p class="tagline"><a href="/u/b">u/notalawyerbut</a> 640 points</p><div class="md"><p>This. And take photos of the dots with a newspaper next to them so that nobody can say later that they were always there.</p></div></div></div></div>
<div class="thing comment"><p class="tagline"><a href="/u/c">u/hedgefund_actual</a> 522 points</p><div class="md"><p>“You’ll see it when it’s gone” is the most villain sentence I have read this year.</p></div></div>
<div class="thing comment"><p class="tagline">[deleted]</p><div class="md"><p>[removed]</p></div></div>
<div class="thing comment"><p class="tagline"><a href="/u/d">u/marl_and_clay</a> 88 points</p><div class="md"><p>Plans lie. Ours said that the well was in the kitchen. Wait for the surveyor, and be nice until she comes.</p></div></div></div></main></div>`,
  },
  {
    name: 'a message in the archive of a mailing list',
    title: '[sundial-dev] Proposal: drop the 32-bit builds',
    html: `<h1>[sundial-dev] Proposal: drop the 32-bit builds</h1><b>Ilse Marchetti</b> <a href="mailto:nobody">ilse at sundial.example</a><br><i>Thu Aug 17 14:22:08 UTC 2023</i><p></p><ul><li>Previous message: <a href="0411.html">[sundial-dev] Meeting notes, 14 August</a></li><li>Next message: <a href="0413.html">[sundial-dev] Proposal: drop the 32-bit builds</a></li><li><b>Messages sorted by:</b> <a href="date.html">[ date ]</a> <a href="thread.html">[ thread ]</a></li></ul><hr><!--beginarticle-->
<pre>On Wed, Aug 16, 2023 at 09:40:51PM +0200, Conrad Oyelaran wrote:
&gt; I counted the downloads of the last three releases. The 32-bit
&gt; archives make up 0.8% of them, and two thirds of those go to one
&gt; address, which is our own mirror. I said in Lisbon that I would
&gt; ask again once we were below one percent. So I ask again.

I was against it in Lisbon and I am still not happy, but I can no
longer say that it is cheap to keep. Last week I spent two evenings on
an alignment fault that nobody can hit on hardware that is still sold.

What I would like to see before I agree:

  1. One more release with the builds, and a notice in it. People who
     run a telescope from a shed do not read this list.
  2. A branch that anyone may keep alive. Piotr told me that the
     observatory in his town would look after it for two years.

&gt; Nobody has objected so far, and I take silence as consent.

Please don't. Half of us were on leave. Hanna said on the phone
yesterday that she had "three objections and no keyboard", so let us
give her until Monday.

&gt; The alternative is to find somebody with the time to test.

I asked the university. The answer was that they would love to, and
that it depends on a grant which will be decided in spring.

Ilse
-- 
Every clock is right about something.
</pre><!--endarticle--><hr><p>More information about the <a href="listinfo">sundial-dev</a> mailing list</p>`,
  },
  {
    name: 'a thread of neighbors about an accident',
    title: 'Accident on Tallow Street tonight? | Eastbank Neighbors',
    html: `<div class="nb-feed"><div class="nb-card" role="article"><div class="nb-author"><span class="nb-avatar">D</span> <a href="/n/dora">Dora P.</a> · <span>Upper Eastbank</span> · <time>9 hr ago</time></div><div class="nb-text"><span>Does anyone know what happened on Tallow Street tonight? Three police cars, one ambulance, and the road is shut from the bakery to the bridge. A policeman told me to turn around and would not say why. I hope that no one is badly hurt.</span></div><div class="nb-bar"><button>Thank</button> <button>Reply</button> <button>Share</button> 41 neighbors</div>
<div class="nb-replies"><div class="nb-reply"><a href="/n/k">Kofi A.</a> <span>Mill Quarter</span><div><span>A van hit the wall of the laundry. My son saw it from the bus. He says that the driver was sitting on the curb and talking, so that is a good sign.</span></div><small>9 hr · <button>Like</button> 12</small></div>
<div class="nb-reply"><a href="/n/s">Sabine R.</a> <span>Upper Eastbank</span><div><span>I heard from the lady at the kiosk that it was a cyclist, too. She said that the ambulance stayed for a long time and left without its siren.</span></div><small>8 hr · <button>Like</button> 3</small></div>
<div class="nb-reply"><a href="/n/m">Marcus L.</a> <span>Bridge End</span><div><span>Please don’t spread things you only heard. I was there. No cyclist. The van’s brakes failed, that is what the driver told the officers, loud enough for all of us. The wall is cracked up to the first floor, and they are calling somebody from the city to look at it.</span></div><small>8 hr · <button>Like</button> 57</small></div>
<div class="nb-reply"><a href="/n/d">Dora P.</a> <span>Author</span><div><span>Thank you, Marcus. Glad to hear it.</span></div><small>8 hr</small></div>
<div class="nb-reply"><a href="/n/t">Tilda V.</a> <span>Upper Eastbank</span><div><span>This is the third time on that corner. I wrote to the council in spring and they said it “does not meet the threshold”. What is the threshold, a whole house?</span></div><small>7 hr · <button>Like</button> 88</small></div>
<div class="nb-reply"><a href="/n/j">Jon B.</a> <span>Mill Quarter</span><div><span>Road is open again as of 6:10 this morning. Mind the glass.</span></div><small>1 hr</small></div></div></div><div class="nb-card nb-ad"><span>Sponsored</span><p>Is your gutter ready for winter? Ask for a free quote from people who live around the corner.</p></div></div>`,
  },
];
