import { graphed, linked } from '../made-pages.mjs';

/** @typedef {import('../made-pages.mjs').MadePage} MadePage */

/** Short pieces in rare forms, with little around them. @type {MadePage[]} */
export const SHORT = [
  {
    name: 'a column on a habit, to its readers',
    title: 'Stop saying sorry to furniture',
    html: `<div class="piece"><h1 data-title>Stop saying sorry to furniture</h1><p class="who">By Leonie Abara</p><p data-story>You did it this morning. You walked into the table, and you apologized to it. I know, because I did the same on Tuesday, and the table was kind enough not to mention it.</p><p data-story>My aunt, who ran a tram depot for thirty years, never said sorry to anyone. “If you say it to the door,” she told me, “what is left for the passenger?”</p><p data-story>She had a point. A study at the university here found last spring that people in this city apologize eleven times a day, and that nine of those are to nobody in particular.</p><p data-story>So here is what I ask of you. Keep one. Carry it about with you until the evening, and then give it to somebody who has been waiting for it.</p></div>`,
  },
  {
    name: 'an interview with a diver, its questions in bold type',
    title: '‘The mud remembers everything’',
    html: `<main><h1 data-title>‘The mud remembers everything’</h1><p data-story>Ingrid Solheim has raised nineteen boats from the bottom of the fjord. She talked to us about the last one.</p><p data-story><b>How did you find it?</b></p><p data-story>A fisherman lost a net and was angry with me, as if I had taken it. I went down to get it for him, and it was hanging from a mast.</p><p data-story><b>What was on board?</b></p><p data-story>Butter. Forty barrels of it, from 1790 or so. The museum says that it could still be eaten. I told them to go first.</p><p data-story><b>Are you ever afraid?</b></p><p data-story>Of the cold, yes. My daughter thinks that I should stop at sixty. I said that the boats will not come up by themselves.</p></main>`,
  },
  {
    name: 'the transcript of a talk on the radio',
    title: 'Morning hour: the end of the night train',
    html: `<div class="show"><h1 data-title>Morning hour: the end of the night train</h1><div class="when">Aired May 6</div><div class="tr"><p data-story>HOST: The night train to the coast leaves for the last time on Sunday. Our reporter Jon Abbey was on it. Jon, how was it?</p><p data-story>ABBEY: Full, for once. People had come from everywhere. One man told me that he had been born on it.</p><p data-story>HOST: Why does it have to go?</p><p data-story>ABBEY: The railway says that it loses four million a year. The drivers’ union says that nobody has tried to sell a ticket since 2015.</p><p data-story>(SOUNDBITE OF TRAIN)</p><p data-story>UNIDENTIFIED PASSENGER: I have slept better here than in any hotel, and it takes you home.</p><p data-story>HOST: That was Jon Abbey, on the night train.</p></div></div>`,
  },
  {
    name: 'a talk of two reporters about a trial',
    title: 'What we saw in courtroom four',
    html: `<div class="talk"><h1 data-title>What we saw in courtroom four</h1><div class="intro" data-story>Our reporters Mina Rask and Otto Brandl have been at the trial of the mayor since it began. We asked them to compare notes.</div><div class="turn" data-story><b>Rask:</b> I have to begin with the shoes. He wore the same brown pair every day, and on Friday the prosecutor asked him what they had cost.</div><div class="turn" data-story><b>Brandl:</b> And he said that they had been a present. You could hear the room breathe in.</div><div class="turn" data-story><b>Rask:</b> The judge wrote it down. She had written nothing for two days.</div><div class="turn" data-story><b>Brandl:</b> His lawyers told me afterward that it does not matter. I think that they were saying it to one another.</div></div>`,
  },
  {
    name: 'a live blog of a count of votes',
    title: 'Election night in Ostrava County: as it happened',
    html: `<div class="live"><h1 data-title>Election night in Ostrava County: as it happened</h1><div class="update"><time>23:40</time><p data-story>Mayor Lund has conceded. She called her rival at half past eleven, her office says, and wished him a dry cellar.</p></div><div class="update"><time>23:05</time><p data-story>With 40 of 44 districts counted, Petrov leads by 1,900 votes. “I will not say anything until they have counted my mother’s,” he told reporters.</p></div><div class="update"><time>22:20</time><p data-story>The count in Harbor Ward has been stopped because of a burst pipe. Officials said that no ballots were wet.</p></div><div class="update"><time>21:00</time><p data-story>Polls have closed. Turnout was 61 percent, according to the county clerk, the highest since 1998.</p></div></div>`,
  },
  {
    name: 'a short report on a fire',
    title: 'Fire damages mill in Eastwater',
    html: `<div><h1 data-title>Fire damages mill in Eastwater</h1><p data-story>A fire damaged the old paper mill in Eastwater early on Thursday, the fire department said. Nobody was hurt.</p><p data-story>About sixty firefighters were called to the mill on Canal Road at 3:15 a.m. and had the flames under control by six.</p><p data-story>The cause is not known. The mill has stood empty since 2011, and the town had planned to turn it into flats.</p></div>`,
  },
  {
    name: 'a guide of a newspaper to markets, with what sellers told it',
    title: 'Five night markets that are worth staying up for',
    head: graphed('website'),
    html: `<div class="top">${linked('s', 'News|City|Food|Sport|Weekend')}</div><div class="guide"><h1 data-title>Five night markets that are worth staying up for</h1><p data-story>The city licensed eleven new night markets this year. Our critic Sana Idris ate at all of them, and these are the ones that she went back to.</p><h2 data-story>Canal Street</h2><p data-story>The oldest and the loudest. Mr. Ho has sold dumplings here since 1987. “I tried to retire,” he said, “and the queue came to my house.”</p><h2 data-story>The Tannery</h2><p data-story>Young cooks, high prices, good chairs. Go before nine, when, as one of them admitted, “the influencers wake up”.</p><h2 data-story>Pier 6</h2><p data-story>It opened in April and was nearly closed in May, after neighbors had complained of the smoke. Try the eel.</p></div>`,
  },
  {
    name: 'a race that is told lap by lap',
    title: 'Harrow Hill Grand Prix, lap by lap',
    html: `<div class="race"><h1 data-title>Harrow Hill Grand Prix, lap by lap</h1><p data-story>Lap 52: Okoye wins! She crosses the line four seconds ahead of Brandt and is shouting into her radio before she has braked.</p><p data-story>Lap 47: Brandt is told by his team to save his tires. He says something that we shall not print.</p><p data-story>Lap 31: The rain has come, as everybody but the forecasters had said it would. Eleven cars go into the pits at once.</p><p data-story>Lap 12: Ruiz is out. His engine let go on the straight, and he has walked back with his helmet on.</p><p data-story>Lap 1: They are away, and all of them are through the first bend.</p></div>`,
  },
  {
    name: 'an analysis of a budget without quotations',
    title: 'Why the hospital’s money never arrives',
    html: `<div class="an"><h1 data-title>Why the hospital’s money never arrives</h1><div class="by">Analysis by Corin Vance</div><p data-story>For the third year in a row, the county has given the hospital less than it promised. It is tempting to see malice in that. The figures tell a duller story.</p><p data-story>The grant is tied to the number of beds. The hospital closed two wards in 2021 for repairs that were never finished, and lost forty beds on paper that it still uses in practice.</p><p data-story>Each party has proposed to change the rule, and each has voted against the other’s proposal. Until one of them gives way, the gap of six million will be filled from the reserve, which runs out in March.</p></div>`,
  },
  {
    name: 'an obituary of a baker in three paragraphs',
    title: 'Alma Petrie, baker who fed the strikers, dies at 91',
    html: `<section><h2 data-title>Alma Petrie, baker who fed the strikers, dies at 91</h2><div data-story>Alma Petrie, who kept her ovens lit for the dockers through the eleven weeks of the strike of 1974, died on Sunday at her home in Quayside. She was 91.</div><div data-story>Her death was confirmed by her son Neil, who said that she had been up at four, as always.</div><div data-story>Born above the shop in 1933, she took it over from her father at nineteen. When the union offered to pay for the bread, she refused. “They can pay me when they have won,” she said then, and they did.</div></section>`,
  },
];
