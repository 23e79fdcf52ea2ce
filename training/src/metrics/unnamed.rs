//! Precision and recall on own sentences about sources without names: what is told of them, the
//! grounds for having no name, and through whom a claim came.

use super::referent::is_same_referent;
use super::{Rate, Share};
use sourcelight::{Attribution, BlockSpan, Page, Reason, Report};
use std::collections::BTreeSet;

/// The cases, as they are written.
const CASES: &str = include_str!("../../../tests/cases/anonymity.tsv");

/// Figures on the cases.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct UnnamedFigures {
    /// How many cases there are.
    pub cases: usize,
    /// How many of them only look like one.
    pub traps: usize,
    /// Grounds: found where half of the letters that either has are shared.
    pub grounds: Rate,
    /// Of the grounds found, those told right from or as a formula.
    pub reason: Share,
    /// What is told of position, closeness and number, by the same measure.
    pub description: Rate,
    /// Whole chains of sources.
    pub chains: Rate,
}

/// A stretch of a text: its sort and its bytes, each as block and place.
type Marked = (char, BTreeSet<(u32, u32)>);

struct Case<'c> {
    class: &'c str,
    page: Page,
    marks: Vec<Marked>,
    chain: Vec<&'c str>,
}

/// Measures `analyze` on every case; what went wrong is told to `complain`, a line each.
pub fn score_unnamed(
    analyze: impl Fn(&Page) -> Report,
    mut complain: impl FnMut(String),
) -> UnnamedFigures {
    let mut figures = UnnamedFigures::default();
    for line in CASES.lines().filter(|line| !line.starts_with('#')) {
        let Some(case) = read(line) else { continue };
        let report = analyze(&case.page);
        figures.cases += 1;
        figures.traps += usize::from(!case.class.starts_with("described") && is_trap(&case));
        let mut check = |rate: &mut Rate, what: &str, gold: &[Marked], found: &[Marked]| {
            let right = found.iter().filter(|found| gold.iter().any(|gold| is_same(gold, found)));
            let right = right.count();
            rate.right += right;
            rate.predicted += found.len();
            rate.gold += gold.len();
            if right < found.len().max(gold.len()) {
                let shown: Vec<String> = found.iter().map(|mark| show(&case.page, mark)).collect();
                complain(format!("{what}: {line} -> {}", shown.join(" | ")));
            }
        };
        let of = |sorts: &str, marks: &[Marked]| -> Vec<Marked> {
            marks.iter().filter(|(sort, _)| sorts.contains(*sort)).cloned().collect()
        };
        let found = found(&report);
        let (gold_grounds, grounds) = (of("bs", &case.marks), of("bs", &found));
        check(&mut figures.grounds, "grounds", &as_one(&gold_grounds), &as_one(&grounds));
        for gold in &gold_grounds {
            let same = |found: &&Marked| is_same(&(gold.0, found.1.clone()), gold);
            if let Some(found) = grounds.iter().find(same) {
                figures.reason.of += 1;
                figures.reason.right += usize::from(found.0 == gold.0);
            }
        }
        if case.class.starts_with("described") {
            let (gold, found) = (of("npc", &case.marks), of("npc", &found));
            check(&mut figures.description, "description", &gold, &found);
        }
        if case.class.contains("chain") {
            let chains = chains(&report);
            let is_right = |chain: &&Vec<&str>| is_same_chain(chain, &case.chain);
            let right = chains.iter().filter(is_right).count().min(1);
            figures.chains.right += right;
            figures.chains.predicted += chains.len();
            figures.chains.gold += usize::from(!case.chain.is_empty());
            if right < chains.len().max(usize::from(!case.chain.is_empty())) {
                complain(format!("chain: {line} -> {chains:?}"));
            }
        }
    }
    figures
}

/// Whether a case holds neither grounds nor a chain.
fn is_trap(case: &Case) -> bool {
    case.chain.is_empty() && !case.marks.iter().any(|(sort, _)| "bs".contains(*sort))
}

/// The grounds, whatever their worth.
fn as_one(grounds: &[Marked]) -> Vec<Marked> {
    grounds.iter().map(|(_, words)| ('g', words.clone())).collect()
}

fn is_same(a: &Marked, b: &Marked) -> bool {
    let shared = a.1.intersection(&b.1).count();
    a.0 == b.0 && shared > 0 && 2 * shared >= a.1.union(&b.1).count()
}

fn is_same_chain(a: &[&str], b: &[&str]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same_referent(Some(a), Some(b)))
}

/// All grounds and descriptions of a report, each once.
fn found(report: &Report) -> Vec<Marked> {
    let mut found: Vec<Marked> = Vec::new();
    let told = report.attributions.iter().filter_map(|attribution| attribution.anonymity.as_ref());
    for anonymity in told {
        let worth = if anonymity.reason == Reason::Specific { 's' } else { 'b' };
        let parts = [
            (worth, &anonymity.grounds),
            ('n', &anonymity.number),
            ('p', &anonymity.position),
            ('c', &anonymity.closeness),
        ];
        for (sort, spans) in parts {
            found.extend(spans.iter().map(|span| (sort, bytes(span))));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The chains of a report; of those that go on from one another, the longest.
fn chains(report: &Report) -> Vec<Vec<&str>> {
    let name = |&id: &u32| report.sources.get(id as usize).map_or("", |source| &source.name);
    let of = |attribution: &Attribution| attribution.chain.iter().map(name).collect();
    let all: BTreeSet<Vec<&str>> = report.attributions.iter().map(of).collect();
    let is_whole = |chain: &&Vec<&str>| {
        !chain.is_empty() && !all.iter().any(|other| other != *chain && other.starts_with(chain))
    };
    all.iter().filter(is_whole).cloned().collect()
}

fn bytes(span: &BlockSpan) -> BTreeSet<(u32, u32)> {
    (span.start..span.end).map(|at| (span.block, at)).collect()
}

fn show(page: &Page, (sort, places): &Marked) -> String {
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return String::new() };
    let text = page.blocks.get(first.0 as usize).map_or("", |block| &block.text);
    format!("{sort}:{}", text.get(first.1 as usize..=last.1 as usize).unwrap_or(""))
}

/// Reads a line: class, marked text, chain.
fn read(line: &str) -> Option<Case<'_>> {
    let mut fields = line.split('\t');
    let (class, marked) = (fields.next()?, fields.next()?);
    let chain = fields.next().unwrap_or("").split(" > ").filter(|name| !name.is_empty()).collect();
    let mut marks = Vec::new();
    let mut blocks = Vec::new();
    for (block, marked) in marked.split('¶').enumerate() {
        let mut text = String::new();
        let mut open = None;
        let mut parts = marked.split('<');
        text.push_str(parts.next()?);
        for part in parts {
            let (tag, rest) = part.split_once('>')?;
            match tag.strip_prefix('/') {
                Some(_) => {
                    let (sort, start): (char, usize) = open.take()?;
                    let (block, start, end) = (block as u32, start as u32, text.len() as u32);
                    marks.push((sort, bytes(&BlockSpan { block, start, end })));
                }
                None => open = Some((tag.chars().next()?, text.len())),
            }
            text.push_str(rest);
        }
        blocks.push(text);
    }
    Some(Case { class, page: Page::from_text(&blocks.join("\n")), marks, chain })
}
