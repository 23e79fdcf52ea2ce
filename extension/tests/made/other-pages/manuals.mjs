import { graphed, linked, typed } from '../made-pages.mjs';

/** @typedef {import('../made-pages.mjs').MadePage} MadePage */

/**
 * Manuals, references, tutorials and pages of help.
 *
 * @type {MadePage[]}
 */
export const MANUALS = [
  {
    name: 'the reference of a web interface',
    title: 'Shipments | Parcelpost API reference',
    html: `<div class="layout"><nav class="toc">${linked('toc', 'Introduction|Authentication|Errors|Labels|Shipments|Webhooks')}</nav><main class="docs"><h1 id="shipments">Shipments</h1><p>A shipment is one or more parcels that travel from one address to another on one label. You create it, you buy it, and after that you can only follow it.</p>
<h2>The shipment object</h2><table class="params"><thead><tr><th>Attribute</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>id</code></td><td>string</td><td>Unique identifier of the shipment.</td></tr><tr><td><code>status</code></td><td>enum</td><td>One of <code>draft</code>, <code>bought</code>, <code>moving</code>, <code>delivered</code> or <code>lost</code>. The carrier decides when a parcel is lost; we only repeat what it says.</td></tr><tr><td><code>insured</code></td><td>integer</td><td>The insured value in cents. Zero means that nothing is insured.</td></tr></tbody></table>
<h2><span class="verb">POST</span> /v2/shipments</h2><p>Creates a draft. The request fails when one of the addresses cannot be verified, and the response tells you which line of it was not understood.</p><div class="code-tabs"><button>Shell</button><button>Python</button><button>Go</button></div><pre><code>curl https://api.parcelpost.example/v2/shipments \\
  -u sk_test_4242: \\
  -d from=adr_1 -d to=adr_2 -d weight=900</code></pre><h4>Response</h4><pre><code>{ "id": "shp_81", "status": "draft", "rates": [] }</code></pre>
<h2><span class="verb">POST</span> /v2/shipments/:id/buy</h2><p>Buys the label. This call is idempotent if you send an <code>Idempotency-Key</code>; if you do not, a second call buys a second label, and you will be charged for both of them.</p><div class="callout warning"><p><strong>Note</strong> Carriers may correct the weight after pickup. When they do, the webhook <code>shipment.adjusted</code> is sent, and the difference is taken from your balance.</p></div>
<h2>Errors</h2><table><tr><th>Code</th><th>Meaning</th></tr><tr><td>402</td><td>Your balance is too low for the rate that you chose.</td></tr><tr><td>409</td><td>The shipment was bought before with other parameters.</td></tr><tr><td>422</td><td>Something in the request contradicts something else. Read <code>message</code>; it is written for people.</td></tr></table><p class="feedback">Was this page helpful? <button>Yes</button> <button>No</button></p></main></div>`,
  },
  {
    name: 'a page of a system’s manual',
    title: 'sift(1) — manual page',
    html: `<h1>sift(1)</h1><pre>
NAME
       sift - keep the lines of a file that are worth reading

SYNOPSIS
       sift [-nv] [-k KEY] [-o FILE] [FILE...]

DESCRIPTION
       sift reads each FILE, or the standard input where none is named,
       and writes those lines that its rules keep. Rules are read from
       ~/.siftrc, one on each line. The first rule that fits decides.

       When no rule fits, the line is kept. Earlier versions dropped it;
       users said that this was the wrong way around, and they were right.

OPTIONS
       -k KEY   Sort what is kept by the field KEY.
       -n       Number the lines as they stood in the input.
       -o FILE  Write to FILE. It is replaced only when all went well.
       -v       Say on the standard error which rule dropped what.

EXIT STATUS
       0 if a line was kept, 1 if none was, and 2 if a file could not be
       read. The message names the file and says why.

EXAMPLES
       Keep what the kernel said about the disk, but not every second:

           dmesg | sift -k time

FILES
       ~/.siftrc       The rules. A line that begins with # is a remark.
       /etc/sift.d     Rules for everyone, read after those of the user.

BUGS
       "Worth reading" is a matter of opinion. A rule that ends in a
       backslash is joined with the next one even inside of a remark.

AUTHORS
       Written by Nadia Prewitt, who says that she only wanted to read her
       mail. Maintained by whoever answers on the list.

SEE ALSO
       cut(1), grep(1), sieve(7)
</pre><p class="foot">This page is part of the sift 2.8 distribution. If you find a mistake in it, tell the list. <a href="index">Index of pages</a></p>`,
  },
  {
    name: 'a tutorial that calls itself an article',
    title: 'How to Build a Weather Bot in an Afternoon',
    head: `${graphed('article')}${typed('HowTo')}`,
    html: `<article class="tutorial post"><header><h1>How to Build a Weather Bot in an Afternoon</h1><p class="meta">By Devdocs Academy · Updated on June 4 · 14 min read · Beginner</p></header><h3>Introduction</h3><p>In this tutorial, you will build a bot that answers when somebody in your channel asks about the weather. You will register the bot, read messages, ask a forecast service and send back one sentence. When you are done, you can type “bot, do I need a coat?” and the bot will say “Yes, and a hat.”</p><h3>Prerequisites</h3><ul><li>A computer with Node.js 20 or later. Follow our guide if you have not installed it yet.</li><li>An account for the chat service, and the right to add bots to a channel.</li></ul><h3>Step 1 — Registering the bot</h3><p>Open the developer page of your chat service and click <strong>New application</strong>. Give the bot a name, then copy the token that you are shown. You will see it only once, so paste it into a file called <code>.env</code> right away:</p><pre><code>BOT_TOKEN=your_token_here</code></pre><p>Never commit this file. Anyone who has the token can speak as your bot.</p><h3>Step 2 — Listening</h3><p>Next, install the client and write the smallest bot that works:</p><pre><code>client.on('message', (message) =&gt; {
  if (message.text.startsWith('bot,')) message.reply('I hear you.');
});</code></pre><p>Run it with <code>node bot.js</code> and say something in the channel. If you see the reply, go on. If you do not, check that you invited the bot.</p><h3>Step 3 — Asking for the forecast</h3><p>Now replace the fixed answer. The service returns a list of hours; you need only the next one. Your function should return a sentence, because people do not read JSON.</p><pre><code>const hour = forecast.hours[0];
return hour.rain &gt; 0.5 ? 'Take a coat.' : 'No coat today.';</code></pre><h3>Conclusion</h3><p>You now have a bot that can look out of the window for you. From here, you could let it warn you before storms, or teach it the name of your town. If you get stuck, leave a comment below and we will help you.</p><div class="was-helpful"><p>Did you find this tutorial useful? <button>Tweet this</button> <button>Report an issue</button></p></div><section class="comments"><h4>2 Comments</h4><p><b>rosalind</b>: I did all of it and it said “I hear you” four times. What did I do wrong?</p><p><b>Devdocs Academy</b>: You started it four times. Close the other terminals.</p></section></article>`,
  },
  {
    name: 'an answer of a help center',
    title: 'Why was my payment declined? – Fernway Help Center',
    head: `${graphed('article')}${typed('Article')}`,
    html: `<header class="hc-header"><a href="/">Fernway Help Center</a><form><input type="search" placeholder="Search"></form></header><nav class="breadcrumbs">${linked('crumbs', 'Fernway Help Center|Billing|Payments')}</nav><article class="article"><h1 class="article-title">Why was my payment declined?</h1><p class="meta-data">Updated 12 days ago</p><div class="article-body"><p>If you see the message “Your bank said no”, the payment reached your bank and the bank refused it. We do not learn why. Your card was not charged, even if your banking app shows a pending amount for a few days.</p><h2>What you can try</h2><ol><li>Check that the name, number and date on the card are the same as those you typed.</li><li>Ask your bank whether it blocks payments abroad. Many banks do this by default, and they can allow it while you are on the phone.</li><li>Use another card, or pay by transfer. Go to <strong>Settings &gt; Billing &gt; Add a method</strong>.</li></ol><h2>What if my bank says that everything is fine?</h2><p>Sometimes the person on the phone sees only payments that reached the last stage. Ask them to look for declines with the code 05 or 57 at the exact time. If they still find nothing, <a href="/new">contact us</a> and include the last four digits of the card. Never send us the whole number.</p><h2>Will my account be closed?</h2><p>No. We try again after three days and after seven. You will get an email before each attempt. If both fail, your plan changes to Free, and nothing that you stored is deleted.</p><h2>My payment went through twice</h2><p>One of the two is a reservation, which disappears by itself. If it is still there after ten days, send us a statement and we will return it.</p></div><footer class="article-footer"><div class="article-votes"><span>Was this article helpful?</span> <button>Yes</button> <button>No</button> <small>318 out of 402 found this helpful</small></div><p>Have more questions? <a href="/new">Submit a request</a></p></footer><section class="related-articles"><h3>Related articles</h3>${linked('rel', 'How do I change my plan?|Where can I find my invoices?|Taxes and your country')}</section></article>`,
  },
  {
    name: 'the manual of a dishwasher',
    title: 'Lavanta D60 – User manual – Loading and care',
    html: `<div class="manual"><p class="model">Lavanta D60 / D60X · EN · Rev. C</p><h1>Loading and care</h1><div class="warn"><p><b>WARNING!</b> Knives and other things with sharp points must be placed in the basket with their points down, or lie flat. Risk of injury.</p></div><h2>4.1 Before the first use</h2><p>Open the tap, fill the salt container, and run the program “Rinse” without any dishes. Water may remain from the test at the factory. This is not a fault.</p><h2>4.2 Loading the lower basket</h2><p>Place pots, pans and large plates in the lower basket. Make sure that the spray arm can turn freely: spin it once by hand before you close the door. If you hear a knocking sound during washing, stop the program and move whatever stands in its way.</p><ul><li>Do not wash wood, horn or glued cutlery.</li><li>Do not wash silver together with steel.</li><li>Scrape off leftovers. You need not rinse the dishes by hand.</li></ul><h2>4.3 Cleaning the filter</h2><p>Clean the filter once a week. Turn the cup to the left, lift it out and hold it under running water. Use a soft brush. Put it back and turn it to the right until it clicks. Never run the appliance without its filter.</p><h2>4.4 What to do when…</h2><table border="1"><tr><th>What you notice</th><th>Possible cause</th><th>What you can do</th></tr><tr><td>Display shows E:15</td><td>Water in the base tray</td><td>Close the tap, pull the plug and call the service.</td></tr><tr><td>White film on glasses</td><td>Salt is missing, or the hardness is set too low</td><td>Fill in salt. Ask your water company how hard your water is, and set the value that they tell you.</td></tr><tr><td>The door falls open</td><td>Springs are too weak for a heavy front</td><td>Turn both screws by half a turn to the right.</td></tr></table><h2>4.5 Guarantee</h2><p>The guarantee lasts for 24 months from the day of purchase. Keep your receipt. The technician will ask for it, and repairs that the guarantee does not cover will be charged even if the technician says that nothing is broken.</p><p class="page-no">22</p></div>`,
  },
  {
    name: 'the page of a service’s state with its incidents',
    title: 'Strato Status',
    html: `<div class="status-page"><div class="masthead"><a href="/">Strato Status</a> <button>Subscribe to updates</button></div><div class="page-status status-minor"><span class="status">Minor Service Outage</span></div><div class="components">${linked('component', 'API Operational|Dashboard Degraded Performance|Storage (north) Operational|Storage (south) Partial Outage')}</div>
<h2>Past Incidents</h2><div class="status-day"><div class="date">Sep <var>18</var></div><div class="incident-container"><div class="incident-title"><a href="/i/1">Elevated errors when reading from storage (south)</a></div><div class="updates"><div class="update"><strong>Monitoring</strong> - A fix has been implemented and we are monitoring the results. Reads succeed at their normal rate. Some customers have reported that listings are out of date; these will catch up within the hour. <small>Sep 18, 16:42 UTC</small></div><div class="update"><strong>Identified</strong> - Our network provider has confirmed that a line was cut during construction work. They said that traffic is being moved to a second path. Writes are not affected. <small>Sep 18, 15:10 UTC</small></div><div class="update"><strong>Investigating</strong> - We are investigating reports that reads fail with the code 503. We will provide an update within thirty minutes. <small>Sep 18, 14:38 UTC</small></div></div></div></div>
<div class="status-day"><div class="date">Sep <var>17</var></div><p>No incidents reported.</p></div>
<div class="status-day"><div class="date">Sep <var>11</var></div><div class="incident-container"><div class="incident-title"><a href="/i/2">Dashboard does not load for some users</a></div><div class="updates"><div class="update"><strong>Resolved</strong> - This incident has been resolved. Between 08:05 and 09:20 UTC the dashboard showed a blank page to users whose session was older than seven days. The cause was a certificate that we had renewed and then failed to install everywhere. We are sorry. A full report will be published within five working days. <small>Sep 11, 10:02 UTC</small></div><div class="update"><strong>Identified</strong> - The cause has been found. If you are affected, sign out and in again. <small>Sep 11, 09:04 UTC</small></div></div></div></div>
<div class="status-day"><div class="date">Sep <var>6</var></div><div class="incident-container"><div class="incident-title"><a href="/i/3">Scheduled maintenance of the billing system</a></div><div class="updates"><div class="update"><strong>Completed</strong> - The scheduled maintenance has been completed. <small>Sep 6, 03:00 UTC</small></div></div></div></div><a href="/history">← Incident History</a></div>`,
  },
  {
    name: 'a chapter of a guide to style, full of examples of quotations',
    title: 'Quoting people | House style of the Faculty Press',
    html: `<div class="book"><nav class="chapters">${linked('chapters', '1 Spelling|2 Numbers|3 Quoting people|4 Names|5 Tables')}</nav><section class="chapter"><h1>3 Quoting people</h1><p>Use double quotation marks for what a person said and single ones for a quotation inside of it. The full stop goes before the closing mark, whatever your last publisher told you.</p><dl class="examples"><dt>Right</dt><dd>“The dean told me, ‘No one leaves before noon,’ and he meant it,” said Professor Ames.</dd><dt>Wrong</dt><dd>‘The dean told me, “No one leaves before noon”, and he meant it’, said Professor Ames.</dd></dl><h2>3.1 The verb</h2><p>Prefer “said”. It is short, and readers do not see it. Write “claimed” only if you mean to cast doubt, and “admitted” only if there was guilt. People do not smile, sigh or laugh sentences.</p><dl class="examples"><dt>Right</dt><dd>“We were lucky,” the pilot said.</dd><dt>Wrong</dt><dd>“We were lucky,” grinned the pilot.</dd></dl><h2>3.2 Who comes first</h2><p>Put the speaker after the first sentence of a long quotation, so that your reader does not have to wait. Do not put the speaker first unless two people speak in turn.</p><dl class="examples"><dt>Right</dt><dd>“I found the letters in the oven,” said Mrs. Quayle. “No one had baked since the war.”</dd></dl><h2>3.3 Cutting</h2><p>You may leave words out if you mark the place with three dots and do not change the sense. You may not repair grammar. If a sentence cannot be understood, paraphrase it.</p><dl class="examples"><dt>Right</dt><dd>According to the minister, the tunnel “will be ready … when it is ready.”</dd></dl><h2>3.4 Reported speech</h2><p>After a verb of saying in the past, move the tense back by one step, except for what is always true. See also chapter 2 for dates in reported speech.</p><p class="pager"><a href="2">← 2 Numbers</a> <a href="4">4 Names →</a></p></section></div>`,
  },
  {
    name: 'a lesson of a course',
    title: 'Lesson 7: Listening for bias | Media Literacy 101',
    head: typed('Course'),
    html: `<div class="lms"><aside class="syllabus"><h3>Media Literacy 101</h3><p>58% complete</p>${linked('unit', 'Unit 1: What is a source?|Unit 2: Headlines|Unit 3: Bias|Quiz 3')}</aside><main class="lesson"><h1>Lesson 7: Listening for bias</h1><p class="lesson-meta">25 minutes · Text and quiz</p><h2>Objectives</h2><ul><li>You can tell who speaks in a report and who does not.</li><li>You can name three words that carry a judgment.</li></ul><h2>Read</h2><p>Look at the two sentences below. Both tell about one evening, and both are true. Which of them do you trust more, and why?</p><blockquote class="sample">A. “They shouted us down,” said a resident who left early.</blockquote><blockquote class="sample">B. Residents voiced their anger, according to the chairman, who said that the meeting had been “lively”.</blockquote><p>In sentence A, we hear from one person who did not stay until the end. In sentence B, we hear from the person in charge. Neither of them tells us how many people were in the room. When you read a report, always ask who was there and was not asked.</p><h2>Do</h2><p>Choose any report from today. Underline everything that somebody said in red, and everything that the writer knows without being told in blue. Then answer these questions in your notebook:</p><ol><li>How many speakers have a name?</li><li>Is anyone accused who does not get to answer?</li><li>Which verb of saying would you replace?</li></ol><h2>Discuss</h2><div class="lms-post"><b>Teodora</b> <time>2 days ago</time><p>In mine, eleven out of twelve quotations came from one company. My partner said that it read like a letter from its owner.</p></div><div class="lms-post"><b>Instructor</b> <time>1 day ago</time><p>Excellent observation! What could the writer have done?</p></div><p><button>Mark as complete</button> <a href="next">Next: Quiz 3</a></p></main></div>`,
  },
];
