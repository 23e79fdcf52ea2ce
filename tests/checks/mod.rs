//! What must hold whatever comes in. The fuzz targets try it on bytes of their own making, and
//! `tests/properties.rs` on texts, messages and weights of every sort.

use sourcelight::model::{FORMAT_VERSION, Weights, WeightsBuilder, checksum};
use sourcelight::{BlockSpan, Model, Page, Report, analyze};
use std::sync::LazyLock;

/// A text in which every stage finds something to do.
const SAMPLE: &str = "Harbor to close, mayor says\n“It is unsafe,” Ada Byron, the mayor, told \
    reporters on Monday. She added that two officials familiar with the matter, who spoke on \
    condition of anonymity, had denied it. According to a report, it will reportedly reopen.";

/// Reads any bytes as a text, those that are no UTF-8 replaced.
pub fn check_text(bytes: &[u8]) {
    let page = Page::from_text(&String::from_utf8_lossy(bytes));
    check_report(&page, &analyze(&page));
}

/// Reads any bytes as the JSON of a page: what is none is refused, and the rest is read.
pub fn check_message(bytes: &[u8]) {
    if let Ok(page) = serde_json::from_slice::<Page>(bytes) {
        check_report(&page, &analyze(&page));
    }
}

/// Reads any bytes as weights, in three ways: as they are; as a container with the right head and
/// checksum, which damage by chance never has; and in place of one section of the shipped weights,
/// told by the first byte. Weights that are accepted are read with.
pub fn check_weights(bytes: &[u8]) {
    let _ = Model::from_gzip(bytes);
    let _ = Model::from_bytes(bytes);
    let _ = Model::from_bytes(&make_container(bytes));
    let Some((&which, section)) = bytes.split_first() else { return };
    let replaced = usize::from(which) % SHIPPED.len();
    let mut weights = WeightsBuilder::new();
    for (at, (name, shipped)) in SHIPPED.iter().enumerate() {
        weights.section(name, if at == replaced { section } else { shipped });
    }
    if let Ok(model) = Model::from_bytes(&weights.to_bytes()) {
        let page = Page::from_text(SAMPLE);
        check_report(&page, &model.analyze(&page));
    }
}

/// The sections of the shipped weights, by name.
static SHIPPED: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let bytes = Model::embedded().to_bytes();
    let weights = Weights::from_bytes(&bytes).expect("the shipped weights are whole");
    weights.sections().map(|(name, section)| (name.to_string(), section.to_vec())).collect()
});

fn make_container(sections: &[u8]) -> Vec<u8> {
    let empty = WeightsBuilder::new().to_bytes();
    let head = empty.len() - size_of::<u64>() - size_of::<u32>();
    debug_assert!(empty[..head].ends_with(&FORMAT_VERSION.to_le_bytes()));
    let mut bytes = empty[..head].to_vec();
    bytes.extend(sections);
    bytes.extend(checksum(&bytes).to_le_bytes());
    bytes
}

/// Checks what holds for the report of every page.
///
/// # Panics
/// When it does not hold.
pub fn check_report(page: &Page, report: &Report) {
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
        assert!((0.0..=1.0).contains(&attribution.core_confidence));
    }
    let passed: Vec<u32> = report.coverage.passed.iter().map(|passed| passed.block).collect();
    assert!(passed.is_sorted(), "what was passed by stands in reading order");
    assert!(passed.iter().all(|block| !report.story.contains(block)), "read, and passed by");
    assert!(report.coverage.paragraphs as usize <= report.story.len());
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
