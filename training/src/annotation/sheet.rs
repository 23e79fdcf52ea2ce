//! An article with its claims, for who is to say who stands behind each.

use super::claims::Claim;
use super::place::Span;
use std::fmt::Write;

/// How many words of a content are enough to know it by.
const OPENING: usize = 7;

/// The article's text, in which sources are marked with the numbers of their claims, and below each paragraph
/// the claims that begin in it: number, cue and the content's first words.
pub fn claim_sheet(id: &str, text: &str, claims: &[Claim]) -> String {
    let points: Vec<char> = text.chars().collect();
    let mut sheet = format!("@{id}\n");
    let mut start = 0;
    for paragraph in text.split('\n') {
        let end = start + paragraph.chars().count();
        if end > start {
            let marked = marked_text(&points, [start, end], claims);
            let _ = writeln!(sheet, "{marked}");
        }
        for (at, claim) in claims.iter().enumerate() {
            let spans = [&claim.cue, &claim.content, &claim.source].into_iter().flatten();
            if spans.take(1).any(|&[first, _]| start <= first && first <= end) {
                let _ = writeln!(sheet, "   #{}", described(&points, at + 1, claim));
            }
        }
        start = end + 1;
    }
    sheet
}

fn marked_text(points: &[char], [start, end]: Span, claims: &[Claim]) -> String {
    let mut marks: Vec<(usize, bool, String)> = Vec::new();
    for (at, claim) in claims.iter().enumerate() {
        for &[from, to] in claim.source.iter().filter(|span| start <= span[0] && span[1] <= end) {
            marks.push((from, true, format!("⟦{}:", at + 1)));
            marks.push((to, false, "⟧".to_string()));
        }
    }
    marks.sort_by_key(|&(place, opens, _)| (place, opens));
    let mut marked = String::new();
    let mut at = start;
    for (place, _, mark) in marks {
        marked.extend(&points[at..place]);
        marked += &mark;
        at = place;
    }
    marked.extend(&points[at..end]);
    marked
}

fn described(points: &[char], number: usize, claim: &Claim) -> String {
    let words = |spans: &[Span]| {
        let parts = spans.iter().filter_map(|&[from, to]| points.get(from..to));
        parts.map(String::from_iter).collect::<Vec<String>>().join(" … ").replace('\n', " ")
    };
    let content = words(&claim.content);
    let opening: Vec<&str> = content.split_whitespace().take(OPENING).collect();
    let missing = if claim.source.is_empty() { " [no source marked]" } else { "" };
    format!("{number}{missing} {} -> {}", words(&claim.cue), opening.join(" "))
}
