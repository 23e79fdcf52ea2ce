//! What holds for every input.

use proptest::prelude::*;
use sourcelight::{Block, BlockRole, BlockSpan, Page, Report, analyze};

/// Pieces that the rules look at, so that random texts reach them.
const PIECES: [&str; 40] = [
    "said",
    "says",
    "told",
    "that",
    "according to",
    "per",
    "reportedly",
    "was",
    "asked by",
    "“",
    "”",
    "\"",
    "'",
    "''",
    "’s",
    ",",
    ".",
    ":",
    "—",
    "-",
    "(",
    ")",
    "?",
    "\n",
    "Ada Byron",
    "she",
    "who",
    "the official",
    "because",
    "of anonymity",
    "Reuters",
    "in May",
    "seems",
    "to",
    "and",
    "wanted",
    "claims",
    "é",
    "\u{301}",
    "A:",
];

fn text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)
        .prop_map(|pieces| pieces.join(" "));
    prop_oneof![pieces, ".{0,200}", "\\PC{0,200}"]
}

fn page() -> impl Strategy<Value = Page> {
    let role = prop::sample::select(vec![
        BlockRole::Text,
        BlockRole::Heading,
        BlockRole::List,
        BlockRole::Quotation,
        BlockRole::Caption,
        BlockRole::Aside,
    ]);
    let block = (text(), role, 0u32..4, 0u32..99, any::<bool>()).prop_map(
        |(text, role, container, link_chars, visible)| Block {
            text,
            role,
            container,
            link_chars,
            visible,
            tag: "p".to_string(),
            ..Block::default()
        },
    );
    (prop::collection::vec(block, 0..12), any::<bool>(), text()).prop_map(
        |(blocks, is_plain_text, title)| Page { blocks, is_plain_text, title, ..Page::default() },
    )
}

fn check_spans(page: &Page, report: &Report) {
    let check = |span: &BlockSpan| {
        let text = &page.blocks[span.block as usize].text;
        assert!(span.start < span.end, "empty span");
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "span off the text");
        assert!(report.story.contains(&span.block), "span off the story");
    };
    for attribution in &report.attributions {
        assert!(!attribution.content.is_empty(), "nothing attributed");
        assert!(attribution.chain.iter().all(|&id| (id as usize) < report.sources.len()));
        assert!(attribution.chain.is_empty() || attribution.chain.len() > 1, "no chain");
        assert!(attribution.parent.is_none_or(|p| (p as usize) < report.attributions.len()));
        assert!((0.0..=1.0).contains(&attribution.confidence));
    }
    report.clone().spans_mut().for_each(|span| check(span));
    let shares: f32 = report.account.kinds.iter().map(|kind| kind.share).sum();
    assert!(shares == 0.0 || (shares - 1.0).abs() < 1e-3, "shares make {shares}");
    for (id, source) in report.sources.iter().enumerate() {
        for &index in &source.attributions {
            let attribution = &report.attributions[index as usize];
            assert_eq!(attribution.source_id, Some(id as u32));
        }
    }
}

proptest! {
    #[test]
    fn spans_slice_the_text_they_point_into(page in page()) {
        check_spans(&page, &analyze(&page));
    }

    #[test]
    fn equal_pages_give_equal_reports(text in text()) {
        let page = Page::from_text(&text);
        prop_assert_eq!(analyze(&page), analyze(&page));
        check_spans(&page, &analyze(&page));
    }
}
