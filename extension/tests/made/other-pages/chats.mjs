/** @typedef {import('../made-pages.mjs').MadePage} MadePage */

import { linked } from '../made-pages.mjs';

/** What people wrote to one another as it stands in an archive. @type {MadePage[]} */
export const CHATS = [
  {
    name: 'a room of a team’s chat as it was exported',
    title: 'kitchen-rebuild — export of 2022-05-02',
    html: `<div class="export"><h1>kitchen-rebuild</h1><p class="info">Exported on 2 May 2022. 31 messages, 4 people.</p><ol class="messages">${[
      [
        'Noor',
        '09:02',
        'The plumber called. He says that the pipe behind the stove is not where the plan has it, and he wants to know whether he may open the wall.',
      ],
      ['Jonas', '09:04', 'Which wall? He told me on Friday that everything was fine.'],
      [
        'Noor',
        '09:05',
        'The one to the bathroom. He said “either the plan is wrong or the house is”.',
      ],
      [
        'Jonas',
        '09:11',
        'Ask him what it costs. If it is under three hundred, yes. I told Petra that we would not go over the budget again.',
      ],
      [
        'Petra',
        '09:40',
        'You told me that in March too. I think that we should let him open it; the tiles on that side are broken anyway.',
      ],
      [
        'Noor',
        '10:15',
        'Two hundred and forty, he says, and a day more. I said that we would call back before noon.',
      ],
      ['Sami', '10:18', 'Can he do it on Thursday? I am at home then and can let him in.'],
      ['Petra', '10:22', 'Fine with me. Jonas?'],
      [
        'Jonas',
        '10:57',
        'Fine. But then the oven has to wait, and the shop warned me that they keep it only until the end of the month.',
      ],
    ]
      .map(
        ([who, when, text]) =>
          `<li class="msg"><span class="from">${who}</span> <time>${when}</time><div class="text">${text}</div></li>`,
      )
      .join('')}</ol><p class="info">End of the export.</p></div>`,
  },
  {
    name: 'a public room of a game’s players',
    title: '#trading | Saltmarsh community',
    html: `<div id="app"><div class="servers">${linked('channel', 'announcements|general|trading|bugs|fan art')}</div><div class="chat"><h3>#trading</h3><div class="welcome">Welcome to the beginning of #trading. Be kind, and read the rules before you post.</div>${[
      [
        'eelking',
        'Today at 14:02',
        'selling two lanterns, no offers under 40 shells please. someone told me yesterday that they would go up after the patch',
      ],
      [
        'marigold_7',
        'Today at 14:03',
        'they always say that before a patch lol. I give you 35 for one',
      ],
      [
        'eelking',
        'Today at 14:03',
        'the devs announced it in the notes. “lanterns burn twice as long.” read them yourself',
      ],
      [
        'hob',
        'Today at 14:06',
        'I read that as a joke. the note before it said that fish can vote now',
      ],
      ['marigold_7', 'Today at 14:09', 'fish should vote. 38 and a rope'],
      [
        'eelking',
        'Today at 14:10',
        'what would I do with a rope. ok 38 and the rope. meet me at the pier',
      ],
      [
        'mod_sten',
        'Today at 14:31',
        'Please keep haggling to private messages. I have said so three times this week and I will have to mute people if this goes on.',
      ],
      ['hob', 'Today at 14:32', 'he said the same last week and nobody got muted'],
    ]
      .map(
        ([who, when, text]) =>
          `<div class="message"><h4 class="name">${who} <span class="stamp">${when}</span></h4><div class="content">${text}</div></div>`,
      )
      .join('')}<div class="composer"><label>Message #trading</label></div></div></div>`,
  },
];
