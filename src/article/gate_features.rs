//! What tells whether a page holds an article: what it says of itself, and how its story reads.

use super::block::ReadBlock;
use super::claim::{claim, types};
use super::features::step;
use super::place::{COMMENT, N_PARTS};
use super::read_page::ReadPage;
use super::surroundings::find_title;
use crate::model::{Feature, hash_bytes, pair, single};
use crate::sort::SharedSort;
use crate::{BlockRole, Hints};
use std::collections::{HashMap, HashSet};

/// Sums over the blocks that are probably the story.
#[derive(Debug, Clone, Default)]
struct Sums {
    blocks: u32,
    paragraphs: u32,
    words: u32,
    sentences: u32,
    commas: u32,
    report: u32,
    writer: u32,
    reader: u32,
    house: u32,
    days: u32,
    past: u32,
    advice: u32,
    ended: u32,
    quotations: u32,
    common: u32,
    numbers: u32,
    capitals: u32,
    linked: f32,
    in_lists: u32,
    probability: f32,
    /// How many are followed by another at once.
    together: u32,
    /// How many stand right under a heading that is a link.
    teasers: u32,
}

impl Sums {
    fn new(blocks: &[ReadBlock], story: &[usize], probabilities: &[f32]) -> Sums {
        let mut sums = Sums::default();
        for (nth, &at) in story.iter().enumerate() {
            let block = &blocks[at];
            sums.blocks += 1;
            sums.paragraphs += u32::from(block.is_paragraph);
            sums.words += block.words;
            sums.sentences += block.sentences;
            sums.commas += block.commas;
            sums.report += block.report;
            sums.writer += block.writer;
            sums.reader += block.reader;
            sums.house += block.house;
            sums.days += block.days;
            sums.past += block.past;
            sums.advice += block.advice;
            sums.ended += u32::from(block.ends_sentence);
            sums.quotations += block.quotations;
            sums.common += block.common;
            sums.numbers += block.numbers;
            sums.capitals += block.capitals;
            sums.linked += block.words as f32 * block.link_density;
            sums.in_lists += if block.role == BlockRole::List { block.words } else { 0 };
            sums.probability += probabilities[at] * block.words as f32;
            sums.together += u32::from(story.get(nth + 1) == Some(&(at + 1)));
            let near = &blocks[at.saturating_sub(3)..at];
            sums.teasers +=
                u32::from(block.is_paragraph && near.iter().any(ReadBlock::is_linked_heading));
        }
        sums
    }

    /// How many there are in a hundred words.
    fn rate(&self, count: u32) -> f32 {
        100.0 * count as f32 / self.words.max(1) as f32
    }
}

/// Appends the features of a page; `probabilities` are those of its blocks to be of the story, `story` is what
/// was chosen by them.
pub fn gate_features(
    page: &ReadPage,
    hints: &Hints,
    probabilities: &[f32],
    story: &[usize],
    features: &mut Vec<Feature>,
) {
    let blocks = &page.blocks;
    let sums = Sums::new(blocks, story, probabilities);
    let claim = claim(hints) as u32;
    let share = |part: f32, whole: f32| part / whole.max(1.0);
    let of_blocks = |count: u32| share(count as f32, sums.blocks as f32);
    let of_words = |words: f32| share(words, sums.words as f32);
    let all_words: u32 = blocks.iter().map(|block| block.words).sum();
    let prose: f32 = blocks.iter().filter(|b| b.is_paragraph).map(ReadBlock::weight).sum();
    let containers: HashSet<u32> = story.iter().map(|&at| blocks[at].container).collect();
    let containers = containers.len() as u32;
    let size = step(sums.words as f32, &[20.0, 40.0, 80.0, 150.0, 300.0, 600.0, 1200.0]);
    let report = step(sums.rate(sums.report + sums.quotations), &[0.2, 0.5, 1.0, 2.0, 3.5]);
    let address =
        step(sums.rate(sums.writer + sums.reader + sums.house), &[0.3, 1.0, 2.5, 5.0, 8.0]);
    features.extend([
        single(400, 0),
        single(401, claim),
        single(402, size),
        single(403, step(sums.paragraphs as f32, &[1.0, 2.0, 3.0, 5.0, 8.0, 15.0, 30.0])),
        single(404, step(of_words(sums.probability), &[0.6, 0.7, 0.8, 0.9, 0.95, 0.98])),
        single(405, report),
        single(406, address),
        pair(407, report, address),
        single(408, step(share(sums.words as f32, all_words as f32), &TENTHS)),
        single(409, step(share(sums.words as f32, prose), &TENTHS)),
        single(410, step(sums.rate(sums.common), &[15.0, 22.0, 28.0, 33.0, 38.0, 43.0])),
        single(411, step(sums.rate(sums.numbers), &[0.5, 1.5, 3.0, 6.0])),
        single(412, step(sums.rate(sums.capitals), &[6.0, 10.0, 14.0, 18.0, 25.0])),
        single(413, step(sums.rate(sums.commas), &[1.0, 3.0, 5.0, 7.0])),
        single(
            414,
            step(share(sums.words as f32, sums.sentences as f32), &[8.0, 13.0, 18.0, 24.0]),
        ),
        single(415, step(of_words(sums.linked), &[0.005, 0.02, 0.05, 0.1, 0.2])),
        single(416, step(of_words(sums.in_lists as f32), &[0.05, 0.2, 0.5, 0.9])),
        single(417, step(of_blocks(sums.together), &[0.2, 0.4, 0.6, 0.8])),
        single(418, step(of_blocks(sums.teasers), &[0.1, 0.3, 0.5])),
        pair(419, size, claim),
        single(421, step(sums.rate(sums.writer), &[0.1, 0.5, 1.5, 3.0])),
        single(422, step(sums.rate(sums.reader), &[0.1, 0.5, 1.5, 3.0])),
        single(423, step(sums.rate(sums.house), &[0.1, 0.5, 1.5, 3.0])),
        single(424, step(sums.rate(sums.days), &[0.05, 0.3, 0.7, 1.5])),
        single(425, step(of_blocks(sums.ended), &TENTHS)),
        pair(426, report, step(sums.rate(sums.days), &[0.05, 0.3, 0.7])),
        pair(427, report, step(sums.rate(sums.reader + sums.house), &[0.3, 1.0, 2.5])),
        pair(428, report, claim),
        single(420, step(sums.rate(sums.quotations), &[0.1, 0.4, 1.0, 2.0])),
        single(440, step(sums.rate(sums.past), &[0.5, 1.0, 2.0, 3.0, 4.0])),
        single(441, step(sums.rate(sums.advice), &[2.0, 3.0, 4.5, 6.0, 8.0])),
        pair(
            442,
            step(sums.rate(sums.past), &[1.0, 2.0, 3.0]),
            step(sums.rate(sums.advice), &[3.0, 4.5, 6.0]),
        ),
        single(443, step(of_blocks(sums.words), &[10.0, 20.0, 30.0, 45.0, 70.0, 120.0])),
        single(444, step(of_blocks(containers), &TENTHS)),
    ]);
    features.extend(types(hints).into_iter().map(|name| single(461, name)));
    page_features(page, story, features);
}

const TENTHS: [f32; 6] = [0.1, 0.2, 0.35, 0.5, 0.7, 0.9];

/// What the page as a whole tells, and what stands before its story.
fn page_features(page: &ReadPage, story: &[usize], features: &mut Vec<Feature>) {
    let blocks = &page.blocks;
    let of = |tag: &[u8]| {
        let tag = hash_bytes(tag);
        blocks.iter().filter(|block| block.tag == tag).count() as f32
    };
    let before = &blocks[..story.first().copied().unwrap_or(0)];
    let title = find_title(blocks, before.len());
    let lead = &before[title.unwrap_or(before.len().saturating_sub(6))..];
    let linked = blocks.iter().filter(|block| block.link_density > 0.5).count() as f32;
    let headings: Vec<&ReadBlock> =
        blocks.iter().filter(|block| block.role == BlockRole::Heading).collect();
    let comments = blocks.iter().filter(|&block| page.parts(block) & COMMENT != 0).count() as f32;
    let has_date = lead.iter().any(|block| block.words <= 20 && block.numbers > 0);
    let title_overlap = title.map_or(0.0, |at| blocks[at].share(blocks[at].title_words));
    features.extend([
        single(430, step(of(b"pre"), &[1.0, 2.0, 4.0])),
        single(431, step(of(b"td") + of(b"th"), &[1.0, 5.0, 20.0])),
        single(432, step(linked / blocks.len().max(1) as f32, &TENTHS)),
        single(433, step(headings.len() as f32, &[1.0, 3.0, 8.0, 20.0])),
        single(434, step(comments, &[1.0, 5.0, 20.0])),
        single(435, u32::from(title.is_some())),
        single(436, step(title_overlap, &[0.3, 0.6, 0.9])),
        single(437, u32::from(lead.iter().any(|block| block.is_byline))),
        single(438, u32::from(has_date)),
        single(439, step(lead.len() as f32, &[2.0, 4.0, 8.0, 20.0])),
    ]);
    let last = story.last().map_or(0, |&last| last + 1);
    let beside = blocks[title.unwrap_or(before.len())..last.max(before.len())].iter();
    let labels = beside.filter(|b| b.role == BlockRole::Heading || b.words <= MOST_LABEL_WORDS);
    let words: HashSet<u16> =
        labels.flat_map(|b| b.opening.iter().chain(&b.others)).copied().collect();
    let mut words: Vec<u16> = words.into_iter().collect();
    words.shared_sort();
    features.extend(words.into_iter().map(|word| single(460, word.into())));
    title_features(page, title, features);
    course_features(blocks, story, features);
    place_features(page, story, features);
}

/// What the title tells: headlines are longer than the names of things, and say what was done.
fn title_features(page: &ReadPage, title: Option<usize>, features: &mut Vec<Feature>) {
    features.push(single(470, step(page.title_words as f32, &[2.0, 4.0, 6.0, 9.0, 12.0, 16.0])));
    let Some(title) = title.map(|at| &page.blocks[at]) else { return };
    features.extend([
        single(471, step(title.words as f32, &[3.0, 4.0, 5.0, 7.0, 9.0, 12.0, 16.0])),
        single(472, step(title.share(title.capitals), &[0.15, 0.3, 0.5, 0.7, 0.9])),
        single(473, step(title.share(title.common), &[0.01, 0.15, 0.3, 0.45])),
        single(474, title.report.min(1)),
        single(475, title.numbers.min(1)),
        pair(476, title.past.min(1), title.advice.min(1)),
        single(477, (title.reader + title.house).min(1)),
    ]);
}

/// How the story goes on: with what it begins, and how its blocks differ.
fn course_features(blocks: &[ReadBlock], story: &[usize], features: &mut Vec<Feature>) {
    let paragraphs: Vec<&ReadBlock> =
        story.iter().map(|&at| &blocks[at]).filter(|block| block.is_paragraph).collect();
    let n = paragraphs.len().max(1) as f32;
    let share = |is: &dyn Fn(&ReadBlock) -> bool| {
        paragraphs.iter().filter(|block| is(block)).count() as f32 / n
    };
    let words: u32 = paragraphs.iter().map(|block| block.words).sum();
    let capitals: u32 = paragraphs.iter().map(|b| b.capitals.saturating_sub(b.sentences)).sum();
    let headings = match (story.first(), story.last()) {
        (Some(&first), Some(&last)) => {
            blocks[first..=last].iter().filter(|block| block.role == BlockRole::Heading).count()
        }
        _ => 0,
    };
    let rate = |count: f32| 100.0 * count / words.max(1) as f32;
    features.extend([
        single(480, step(share(&|b| b.report + b.quotations > 0), &TENTHS)),
        single(481, step(share(&|b| b.days + b.numbers > 0), &TENTHS)),
        single(482, step(share(&|b| b.reader > 0), &TENTHS)),
        single(483, step(share(&|b| b.past > 0), &TENTHS)),
        single(484, step(share(&|b| b.capitals > b.sentences), &TENTHS)),
        single(485, step(rate(capitals as f32), &[1.0, 3.0, 5.0, 8.0, 12.0])),
        single(486, step(rate(headings as f32), &[0.1, 0.3, 0.7, 1.5])),
    ]);
    if let Some(lead) = paragraphs.first() {
        features.extend([
            single(490, step(lead.words as f32, &[12.0, 18.0, 25.0, 35.0, 50.0, 80.0])),
            single(491, step(lead.sentences as f32, &[1.0, 2.0, 3.0, 5.0])),
            single(492, lead.days.min(2)),
            single(493, lead.report.min(1)),
            single(494, lead.past.min(2)),
            single(495, lead.advice.min(3)),
            single(496, (lead.reader + lead.house).min(2)),
            single(
                497,
                step(
                    lead.share(lead.capitals.saturating_sub(lead.sentences)),
                    &[0.01, 0.05, 0.1, 0.2],
                ),
            ),
            single(498, step(lead.share(lead.title_words), &[0.01, 0.1, 0.2, 0.3])),
        ]);
    }
}

/// The most words of a block that says what stands beside it.
pub const MOST_LABEL_WORDS: u32 = 4;

/// What the elements are called that most of the story stands in.
fn place_features(page: &ReadPage, story: &[usize], features: &mut Vec<Feature>) {
    let mut weights: HashMap<u32, f32> = HashMap::new();
    for &at in story {
        let block = &page.blocks[at];
        *weights.entry(block.path).or_default() += block.weight();
    }
    let mut paths: Vec<(u32, f32)> = weights.into_iter().collect();
    paths.shared_sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let Some(levels) = paths.first().and_then(|&(path, _)| page.paths.get(path as usize)) else {
        return;
    };
    let words: HashSet<u32> = levels.iter().flat_map(|level| &level.words).copied().collect();
    let mut words: Vec<u32> = words.into_iter().collect();
    words.shared_sort();
    features.extend(words.iter().map(|&word| single(450, word)));
    let parts = levels.iter().fold(0, |parts, level| parts | level.parts);
    features.extend((0..N_PARTS).filter(|part| parts & 1 << part != 0).map(|p| single(451, p)));
    features.extend(levels.iter().map(|level| single(452, level.tag)));
    features.push(single(453, step(paths.len() as f32, &[2.0, 3.0, 5.0, 9.0])));
}
