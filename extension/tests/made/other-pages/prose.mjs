/** @typedef {import('../made-pages.mjs').MadePage} MadePage */

import { graphed, linked, typed } from '../made-pages.mjs';

/** Prose that tells what was or who said what, and is no journalism. @type {MadePage[]} */
export const PROSE = [
  {
    name: 'the first chapter of a novel',
    title: 'Chapter One | The Ferryman’s Ledger',
    html: `<div class="reader"><div class="toc"><a href="/c/1">One</a> <a href="/c/2">Two</a> <a href="/c/3">Three</a></div><h2>Chapter One</h2><div class="text"><p>Hester had never counted the dead before, and she did not intend to begin on a Monday.</p><p>“Then who will?” asked the ferryman. He held the ledger out to her over the water, as if it were something that he had caught.</p><p>She looked at it. It was bound in sealskin, and it smelled of her grandmother. “Somebody who can add,” she said.</p><p>He laughed until the boat shook. Behind him the bells of the drowned church had begun to ring, slowly at first, and then as though they had remembered what for.</p><p>“Nobody can add,” he told her. “We write down the names, and the river does the rest.”</p><p>She took it. She would say for the rest of her life that she had not meant to.</p></div><div class="nav"><a href="/c/2">Next chapter</a></div></div>`,
  },
  {
    name: 'a short story in a forum for writers',
    title: '[WP] The lighthouse answers back - Inkpot',
    head: graphed('website'),
    html: `<main><h1>[WP] The lighthouse answers back</h1><div class="by">Posted by lampblack · 88 points</div><div class="entry"><p>On the fourth night I flashed my torch at it, for want of anything better to do. Three short, three long. I had learned it from a film.</p><p>The lighthouse stopped. It had not stopped since 1911, my uncle said afterward, and he should know, because he was in it.</p><p>Then it began again, but wrong. Short, short. Long. I ran down to the harbor in my socks and found the whole village standing there with its mouth open.</p><p>“What does it say?” I asked.</p><p>Old Marrow took the pipe from his teeth. “It says your name,” he said. “And it says that you are late.”</p></div><div class="replies"><h3>12 replies</h3><p>Loved this! The socks got me.</p></div></main>`,
  },
  {
    name: 'the minutes of the meeting of a club',
    title: 'Minutes of the annual general meeting - Lower Fenwick Rowing Club',
    html: `<div id="page"><h1>Minutes of the Annual General Meeting</h1><p>Held in the boathouse on 3 February at 7 pm. Present: 41 members. In the chair: Mrs. J. Alder.</p><h4>1. Apologies</h4><p>Apologies were received from Mr. Crane and Ms. Whitlow.</p><h4>2. Matters arising</h4><p>The Secretary reported that the landing stage had been repaired in October. Mr. Bright asked who had paid for it. The Treasurer replied that the insurance had, less the excess of 200.</p><h4>3. Accounts</h4><p>The Treasurer presented the accounts and said that subscriptions had fallen for the second year. It was proposed by Mr. Bright, seconded by Dr. Sethi and carried, with two against, that the accounts be adopted.</p><h4>4. Election of officers</h4><p>Mrs. Alder stated that she would not stand again. Dr. Sethi was elected Captain without opposition and thanked the members.</p><h4>5. Any other business</h4><p>Miss Lowe complained that the kettle was a danger to life. The Captain undertook to replace it. The meeting closed at 9.10 pm.</p></div>`,
  },
  {
    name: 'the record of a session of a board of education',
    title: 'Regular Session, May 14 | District 9 Board of Education',
    head: graphed('website'),
    html: `<div class="site">${linked('menu', 'Home|Board|Agendas|Minutes|Contact')}</div><div class="record"><h1>Regular Session, May 14</h1><p><strong>Call to order.</strong> President Ortega called the meeting to order at 6:32 p.m. Members Ortega, Blythe, Kwon and Sandoval were present. Member Tran was absent.</p><p><strong>Public comment.</strong> Ms. Dale Rivers spoke against the closing of the pool. Mr. Hugh Penn said that his son walks two miles to the bus and asked the Board to look at Route 4.</p><p><strong>Superintendent’s report.</strong> Dr. Amani reported that enrollment stood at 4,212 and that the state had not yet confirmed the grant.</p><p><strong>Action items.</strong> Member Kwon moved to approve the contract for the roof; Member Blythe seconded. Ayes: 4. Nays: 0. Motion carried.</p><p><strong>Adjournment.</strong> The meeting was adjourned at 8:05 p.m. Respectfully submitted, L. Hartman, Clerk.</p></div>`,
  },
  {
    name: 'an appeal of a hospice for gifts',
    title: 'Margaret’s last summer | Give today | Fernhill Hospice',
    head: graphed('article'),
    html: `<article><h1>Margaret’s last summer</h1><p>When Margaret came to us in June, she told our nurses that she wanted one thing: to see her garden again. “I do not need a miracle,” she said. “I need a wheelchair and somebody strong.”</p><p>Because of people like you, she had both. Her daughter Ruth remembers the afternoon well. “Mum named every rose,” she says. “She was home, and she was herself.”</p><p>Last year we cared for 312 people like Margaret. Two thirds of what that costs is given by our neighbors, and without it our night team could not go on.</p><p>Will you help us to be there for the next family? Your 25 could pay for an hour of a nurse’s time. Your 80 could pay for a night.</p><a class="button" href="/give">Give now</a><p>Fernhill Hospice is a registered charity. Your gift is safe with us.</p></article>`,
  },
  {
    name: 'a petition with the story of the person who began it',
    title: 'Petition: Bring back the number 12 bus · Sign together',
    head: graphed('website'),
    html: `<div class="petition"><h1>Bring back the number 12 bus</h1><div class="count">3,118 have signed. Let’s get to 5,000!</div><div class="starter">Started by Pauline D.</div><div class="why"><p>My mother is 84 and has lived in Upper Sallow all her life. In March the company took away the number 12, which was her only way to the doctor and to her sister.</p><p>When I rang them, they told me that “demand has changed”. Nobody asked us. On the last day, there were nineteen people on that bus, and several of them cried.</p><p>We ask the county council to make the company run at least two buses a day, as its contract says. Please sign and share this with everyone you know who has ever waited in the rain.</p></div><form><input value="Name"><input value="Email"><button>Sign this petition</button></form><h3>Reasons for signing</h3><p>“I used it for thirty years.” Derek, Sallow</p></div>`,
  },
  {
    name: 'an answer in a help center about money that is missing',
    title: 'My transfer has not arrived – Pinto Help',
    head: graphed('article'),
    html: `<div class="hc"><nav><a href="/hc">Pinto Help</a> › <a href="/hc/2">Transfers</a></nav><article><h1>My transfer has not arrived</h1><p>Most transfers arrive within minutes, but some banks take up to three working days. Before you contact us, check the following.</p><h2>The transfer says “sent”</h2><p>We have sent the money, and your recipient’s bank has told us that it received it. Ask your recipient to check with the bank, and give them the reference that stands under Details.</p><h2>The transfer says “held”</h2><p>We may have asked you for a document. Open the app, tap the bell, and follow the steps there. Once you have uploaded it, our team will review it within a day.</p><h2>The transfer was returned</h2><p>If the account number was wrong, the bank returns the money to us, and you will see it in your balance. This can take a week.</p><p>Was this article helpful? 211 out of 340 found this helpful.</p></article></div>`,
  },
  {
    name: 'an answer of a company about its service which calls itself an article',
    title: 'How we handle reports of lost parcels',
    head: `${graphed('article')}${typed('Article')}`,
    html: `<div class="support"><ul class="crumbs"><li><a href="/">Support</a></li><li><a href="/p">Parcels</a></li></ul><h1>How we handle reports of lost parcels</h1><p class="updated">Updated 3 weeks ago</p><div class="answer"><p>A parcel is treated as lost if it has not been scanned for ten days. You can report it from your account, and you should do so within sixty days of the date on which it was posted.</p><p>When you report a parcel, we ask the depot where it was last seen to look for it. If it is not found, we will refund the postage and up to 50 of the value, as described in our terms.</p><p>You will need the number on your receipt. If you no longer have it, the sender may be able to find it. Please note that we cannot open a claim without it.</p></div><div class="related"><h3>Related articles</h3><ul><li><a href="/1">Track a parcel</a></li><li><a href="/2">Change the address</a></li></ul></div></div>`,
  },
  {
    name: 'a question about neighbors that was answered at length',
    title: 'Can my neighbor make me cut down a tree? - Ask around',
    html: `<div class="qa"><h1>Can my neighbor make me cut down a tree?</h1><div class="q"><p>We moved here in May. Last week the man next door told me that our birch takes the light from his kitchen and that his lawyer had said that we would have to fell it. He was polite about it, but I did not sleep. Is that true?</p></div><div class="a accepted"><p>I worked in a planning office for eleven years, and I heard this about once a month. In short, no. A tree that was there before he bought the house is nearly always his bad luck. He may cut what hangs over the fence, and he has to offer you the branches.</p><p>What he can do is complain to the council if it is a hedge of evergreens. A birch is not. I would ask him, kindly, to send you what his lawyer wrote. In my experience nothing ever comes.</p></div></div>`,
  },
  {
    name: 'a tale of a family that asks strangers for a verdict',
    title: 'Was I wrong to leave my sister’s wedding? : verdicts',
    head: graphed('website'),
    html: `<div class="board"><h1>Was I wrong to leave my sister’s wedding?</h1><div class="meta">u/coldsoup · 9 hours ago</div><div class="post"><p>My sister (31F) got married on Saturday. Two days before, she told me that my partner could not sit at our table because “it is for family”. We have been together for nine years.</p><p>I said that I would sit with him then. She said fine. On the day, there was no chair for either of us. I asked the planner, and she told me that we had been taken off the list.</p><p>So we left. My mother called me eleven times and said that I had ruined everything. My father says that he would have done the same. Was I wrong?</p></div><div class="comment"><p>Not wrong. They told you what you are to them.</p></div><div class="comment"><p>Everybody was wrong here, but you were the least so.</p></div></div>`,
  },
  {
    name: 'an entry of an encyclopedia on a battle',
    title: 'Battle of Carrow Ford - Openpedia',
    head: graphed('website'),
    html: `<div id="content"><h1>Battle of Carrow Ford</h1><div class="notice">This entry needs more references.</div><p>The Battle of Carrow Ford was fought on 9 August 1647 between the forces of the Margrave of Ost and an army of the Three Towns. It ended in a victory for the towns and led to the Peace of Lindel.[1]</p><h2>Background</h2><p>The margrave had claimed the tolls of the ford since 1639. In the spring of 1647 the towns refused to pay them, and their envoy was arrested.[2]</p><h2>Battle</h2><p>According to the chronicler Anselm Vey, the margrave’s cavalry crossed the river before dawn and was trapped in the reeds. Modern historians doubt his figure of 4,000 dead.[3]</p><h2>See also</h2><ul><li><a href="/w/1">Peace of Lindel</a></li><li><a href="/w/2">Anselm Vey</a></li></ul></div>`,
  },
  {
    name: 'a sermon as a parish puts it up',
    title: 'Sermon for the third Sunday | St. Olave’s',
    html: `<div class="parish"><h1>Sermon for the third Sunday</h1><p>Given by the Rev. Clare Dunmore</p><div class="sermon"><p>May I speak in the name of the living God. Sit down, those of you who can find a dry seat.</p><p>A child asked me on Thursday what the shepherd did with the other ninety-nine. It is a better question than any that I was asked at college. We are told that he left them in the wilderness, and we are never told that they minded.</p><p>We are, most of us, among the ninety-nine. We have been told that we are safe, and we look at the empty place beside us and say that somebody ought to do something.</p><p>Let us pray that we may have the grace to be left for an hour, and the wit to go and help him look. Amen.</p></div><p>Services are at 8, 10 and 6. All are welcome.</p></div>`,
  },
];
