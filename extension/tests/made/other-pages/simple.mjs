import { typed } from '../made-pages.mjs';

/** @typedef {import('../made-pages.mjs').MadePage} MadePage */

const TOPICS = 'harbor bridge library school market museum ferry garden hospital stadium'.split(
  ' ',
);

/**
 * @param {number} count
 * @param {(topic: string, at: number) => string} make
 */
function many(count, make) {
  return Array.from({ length: count }, (_, at) =>
    make(/** @type {string} */ (TOPICS[at % TOPICS.length]), at),
  ).join('\n');
}

const NAV = `<nav><ul>${many(8, (topic) => `<li><a href="/${topic}">${topic}</a></li>`)}</ul></nav>`;
const FOOTER = `<footer><p>All rights reserved. Read our terms of use and our privacy policy.</p></footer>`;
const WEBSITE = '<meta property="og:type" content="website">';

const REVIEW =
  'I bought it in May and have used it every day since. My neighbor said that hers broke, but mine never did.';
const POST =
  'I asked them on the phone and the woman said that they no longer sell it. Has anyone here had better luck with it?';
const TEASER = (/** @type {string} */ topic) =>
  `The ${topic} will be closed until the summer, the mayor said on Monday, because of the work on its roof.`;

/**
 * Pages of many kinds, each made of a few sentences that come again and again. Many hold
 * quotations and words of saying all the same.
 *
 * @type {MadePage[]}
 */
export const SIMPLE_PAGES = [
  {
    name: 'the front page of a newspaper',
    head: WEBSITE,
    html: `${NAV}<main>${many(24, (topic) => `<article><h3><a href="/a">The ${topic} is closed, mayor says</a></h3><p>${TEASER(topic)}</p></article>`)}</main>`,
  },
  {
    name: 'a front page whose teasers are linked as a whole',
    head: WEBSITE,
    html: `${NAV}<main>${many(24, (topic) => `<a href="/a"><div><h3>The ${topic} is closed</h3><p>${TEASER(topic)}</p></div></a>`)}</main>`,
  },
  {
    name: 'a front page that lists its articles as structured data',
    head: `${WEBSITE}<script type="application/ld+json">{"@type":"CollectionPage","mainEntity":{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"x"}]}}</script>`,
    html: `${NAV}<main>${many(20, (topic) => `<div><h2><a href="/a">The ${topic} is closed</a></h2><p>${TEASER(topic)}</p><span>By Ada Byron</span></div>`)}</main>`,
  },
  {
    name: 'the section of a newspaper, with headings below its teasers',
    head: WEBSITE,
    html: `${NAV}<main><h1>Local news</h1>${many(15, (topic) => `<section><time>4 May</time><p>${TEASER(topic)}</p><a href="/a">Read on</a></section>`)}</main>`,
  },
  {
    name: 'the page of an author',
    head: '<meta property="og:type" content="profile">',
    html: `${NAV}<h1>Ada Byron</h1><p>Ada Byron has written about the town and its people for twenty years, and about the sea for ten.</p>${many(12, (topic) => `<div><h3><a href="/a">The ${topic} is closed</a></h3><p>${TEASER(topic)}</p></div>`)}`,
  },
  {
    name: 'the results of a search',
    html: `<form><input name="q" value="bridge"><button>Search</button></form><p>About 1,200 results</p><ol>${many(10, (topic) => `<li><a href="/r">The ${topic} of the town</a><cite>town.example/${topic}</cite><p>4 May — ${TEASER(topic)} ...</p></li>`)}</ol>`,
  },
  {
    name: 'the results of a search within a newspaper',
    head: typed('SearchResultsPage'),
    html: `${NAV}<h1>Results for “bridge”</h1>${many(20, (topic) => `<div class="result"><h4><a href="/r">The ${topic}</a></h4><p>${TEASER(topic)}</p><p>4 May, by Ada Byron</p></div>`)}`,
  },
  {
    name: 'a list of goods',
    html: `${NAV}<h1>Garden chairs</h1><ul>${many(30, (topic, at) => `<li><a href="/p"><img alt=""><h3>Chair ${topic}</h3></a><p>$${at + 20}.00</p><p>A light chair of oak. It folds, and it weighs almost nothing at all.</p><button>Add to cart</button></li>`)}</ul>${FOOTER}`,
  },
  {
    name: 'an article of goods with reviews',
    head: `<meta property="og:type" content="product">${typed('Product')}`,
    html: `${NAV}<h1>Oak chair</h1><p>$49.00</p><p>This chair is made of oak from the hills behind the town. It folds in one move, it weighs three kilograms, and it will last for longer than you need it.</p><h2>Reviews</h2>${many(12, () => `<div><b>Grace</b><p>${REVIEW}</p></div>`)}`,
  },
  {
    name: 'reviews without structured data',
    html: `${NAV}<h1>Oak chair</h1><p>$49.00 <button>Add to cart</button></p><h2>Customer reviews</h2>${many(14, (_, at) => `<div><span>Reader ${at}</span> <span>${(at % 5) + 1} out of 5 stars</span><p>${REVIEW}</p><button>Helpful</button></div>`)}`,
  },
  {
    name: 'a cart',
    html: `<h1>Your cart</h1><table>${many(4, (topic) => `<tr><td>Chair ${topic}</td><td>$20.00</td></tr>`)}</table><p>Your order ships within two days. You can send it back within thirty days, and we will pay for it.</p><button>Check out</button>`,
  },
  {
    name: 'a form to sign in',
    html: '<h1>Sign in</h1><form><label>Name <input></label><label>Password <input type="password"></label><button>Sign in</button></form><p>Forgot your password? We will send you a new one. It may take some minutes to arrive.</p>',
  },
  {
    name: 'a long form',
    html: `<h1>Apply for a permit</h1><form>${many(20, (topic) => `<fieldset><legend>The ${topic}</legend><p>Tell us what you want to do at the ${topic}, and when you want to do it. Be as exact as you can.</p><textarea>“I will,” she said. “I will do it in May,” she said to me.</textarea></fieldset>`)}<button>Send</button></form>`,
  },
  {
    name: 'a list of mail',
    html: `<nav><a href="#">Inbox</a><a href="#">Sent</a></nav><table role="grid">${many(40, (topic) => `<tr><td>Ada Byron</td><td><span>The ${topic}</span> - <span>${TEASER(topic)} She said that she would call you.</span></td><td>4 May</td></tr>`)}</table>`,
  },
  {
    name: 'a mail that is open',
    html: `<nav><a href="#">Inbox</a><a href="#">Sent</a></nav><div role="main"><h2>The roof</h2><div>Ada Byron &lt;ada@town.example&gt;</div><div>to me</div><div><div>Hi Grace,</div><div>I talked to the roofer today. He said that he can start on Monday, and that it will take him about a week if the weather holds.</div><div>Could you ask your brother whether we may use his ladder? He told me once that it is long enough for the house.</div><div>See you on Sunday,</div><div>Ada</div></div><button>Reply</button><button>Forward</button></div>`,
  },
  {
    name: 'an editor',
    html: `<div role="toolbar"><button>Bold</button><button>Italic</button></div><div contenteditable="true">${many(20, (topic) => `<p>“${TEASER(topic)}” she said. “And that is all I know about it,” she said.</p>`)}</div>`,
  },
  {
    name: 'the documentation of a library',
    html: `${NAV}<main><h1>Reading files</h1>${many(12, (topic) => `<h2><code>read_${topic}()</code></h2><p>Reads the file and returns its lines. When the file does not exist, it returns an error that says so.</p><pre><code>let lines = read_${topic}("a.txt");</code></pre><p>The function can be called more than once. It never changes the file, and it closes it when it is done.</p>`)}</main>`,
  },
  {
    name: 'a tutorial',
    html: `${NAV}<main><h1>Your first program</h1>${many(8, (topic, at) => `<h2>Step ${at + 1}</h2><p>In this step you will write a function for the ${topic}. Open the file that you made before, and add the lines below to its end.</p><pre>print("${topic}")</pre><p>Now run the program again. You should see the name of the ${topic} on your screen. If you do not, look at the lines above once more.</p>`)}</main>`,
  },
  {
    name: 'the index of a forum',
    html: `<h1>Forum</h1><table>${many(30, (topic) => `<tr><td><a href="/t">The ${topic}: who has been there?</a></td><td>12 replies</td><td>Ada, yesterday</td></tr>`)}</table>`,
  },
  {
    name: 'a thread of a forum',
    head: typed('DiscussionForumPosting'),
    html: `<h1>Where to buy an oak chair?</h1>${many(15, (_, at) => `<div><div>Reader ${at}</div><div>Joined in May</div><p>${POST}</p><blockquote>Ada said: ${POST}</blockquote><p>I would try the market. They told me last week that they still had some of them left.</p><a href="#">Reply</a></div>`)}`,
  },
  {
    name: 'a thread without structured data',
    html: `<h1>Where to buy an oak chair?</h1>${many(15, (_, at) => `<div class="post"><div><a href="/u">reader${at}</a></div><div>Posts: ${at * 12}</div><div>4 May, 10:${at + 10}</div><div>${POST} I would try the market. They told me last week that they still had some of them left.</div><div><a href="#">Quote</a> <a href="#">Reply</a></div></div>`)}`,
  },
  {
    name: 'questions and answers',
    head: typed('QAPage'),
    html: `<h1>How do I oil a chair?</h1><div><p>${POST} I have tried it twice with the oil from the market, and it stayed wet for a week.</p></div>${many(6, (_, at) => `<div><span>${at} votes</span><p>You have to wipe it off after ten minutes. The man who made mine said that nobody waits for long enough.</p><p>Then let it dry for a day before you use it, and do not put it in the sun.</p></div>`)}`,
  },
  {
    name: 'a feed of short posts',
    html: `<nav><a href="#">Home</a></nav><main>${many(30, (topic, at) => `<article><div><a href="/u">Reader ${at}</a> <a href="/u">@reader${at}</a> <time>${at}h</time></div><div lang="en"><span>${TEASER(topic)} Nobody told us!</span></div><div><button>Reply</button><button>Like</button> ${at * 3}</div></article>`)}</main>`,
  },
  {
    name: 'a video with comments',
    head: '<meta property="og:type" content="video.other">',
    html: `<h1>How to fold a chair</h1><video controls></video><p>In this video I show how to fold a chair in one move.</p><h2>120 comments</h2>${many(20, (_, at) => `<div><a href="/u">@reader${at}</a><div>${POST}</div><button>Reply</button></div>`)}`,
  },
  {
    name: 'frequent questions',
    head: typed('FAQPage'),
    html: `<h1>Help</h1>${many(15, (topic) => `<details open><summary>How do I get to the ${topic}?</summary><p>Take the bus from the station. It goes every ten minutes, and the driver will tell you where to get off.</p></details>`)}`,
  },
  {
    name: 'terms of use',
    html: `<h1>Terms of service</h1>${many(14, (topic, at) => `<h2>${at + 1}. The ${topic}</h2><p>You may use the service only as these terms allow. We may change them at any time, and we will tell you when we do so. By using the service after that, you agree to the terms as they are then.</p><p>You are responsible for what you do with your account. We are not liable for any loss that comes from its use, as far as the law allows us to say so.</p>`)}`,
  },
  {
    name: 'about us',
    head: WEBSITE,
    html: `${NAV}<main><h1>About us</h1><p>We are a small company by the sea. For forty years we have made chairs of oak, and we are proud of every one of them. Our customers come from all over the country, and most of them come back.</p><p>Our workshop is open every day from nine to five. You can see how a chair is made, and you can sit on all of them before you choose the one that you like best.</p><p>If you would like to work with us, write to us. We are always looking for people with good hands and a good eye.</p></main>`,
  },
  {
    name: 'about us, on a site that calls every page an article',
    head: '<meta property="og:type" content="article">',
    html: `${NAV}<main><h1>About us</h1><p>We are a small company by the sea. For forty years we have made chairs of oak, and we are proud of every one of them. Our customers come from all over the country, and most of them come back.</p><p>Our workshop is open every day from nine to five. You can see how a chair is made, and you can sit on all of them before you choose the one that you like best.</p></main>`,
  },
  {
    name: 'the advertisement of a job',
    head: typed('JobPosting'),
    html: `<h1>Carpenter</h1><p>We are looking for a carpenter who loves oak as much as we do. You will work in a team of five, and you will make chairs from the first cut to the last coat of oil.</p><ul>${many(8, (topic) => `<li>You know the ${topic} well, and you can say why.</li>`)}</ul><p>Send us a letter that tells us who you are and what you have made. We will answer it within a week.</p>`,
  },
  {
    name: 'a recipe',
    head: typed('Recipe'),
    html: `<h1>Bread of the harbor</h1><p>My grandmother baked this bread on Fridays. She said that it needs nothing but time, and she was right about that as about most things.</p><ol>${many(8, (topic) => `<li>Mix the flour with the water from the ${topic}, and let it stand for an hour before you go on.</li>`)}</ol>`,
  },
  {
    name: 'a calendar of events',
    html: `${NAV}<h1>What is on</h1>${many(20, (topic, at) => `<div><time>${at + 1} May</time><h3><a href="/e">An evening at the ${topic}</a></h3><p>Doors open at seven. Tickets are ten dollars, and children come in for free.</p></div>`)}`,
  },
  {
    name: 'the front of a repository of code',
    html: `${NAV}<table>${many(12, (topic) => `<tr><td><a href="/f">${topic}.rs</a></td><td>Fix the ${topic}</td></tr>`)}</table><article><h1>chairs</h1><p>A library that draws chairs. It is small, it is fast, and it has no dependencies at all.</p><h2>Usage</h2><p>Add the library to your project and call the function below. It returns a chair that you can draw, print or send to a friend.</p><pre>draw()</pre><h2>License</h2><p>You may use it under the terms of either of the two licenses, as you like. See the files for what they say.</p></article>`,
  },
  {
    name: 'an entry of a dictionary',
    html: `<h1>chair</h1><p>noun</p><ol>${many(6, (topic) => `<li>A seat for one person, usually with a back and four legs. <i>“She sat down on the chair by the ${topic},” he said.</i></li>`)}</ol>`,
  },
  {
    name: 'a chat',
    html: `<main>${many(40, (topic, at) => `<div><b>${at % 2 ? 'Ada' : 'Grace'}</b> <time>10:${at + 10}</time><div>He said that the ${topic} is closed, did you know that? I was there only yesterday.</div></div>`)}</main><div role="textbox" contenteditable></div>`,
  },
];
