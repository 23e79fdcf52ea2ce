//! The cases of `cases/pages.txt`: which blocks of a page are its story, and what bad pages give.

use sourcelight::{Block, BlockRole, Extent, Hints, Page, PassedReason, analyze};

#[test]
fn pages_give_the_expected_story() {
    let cases = include_str!("cases/pages.txt");
    for case in cases.split("\n== ").skip(1) {
        check(case);
    }
}

fn check(case: &str) {
    let name = case.lines().next().unwrap_or_default();
    let (page, Expected { status, marks: expected }) = read_case(case);
    let report = analyze(&page);
    assert_eq!(serde_json::json!(report.status), status, "{name}");
    let story: Vec<u32> = indexes(&expected, |mark| mark == '+');
    assert_eq!(report.story, story, "{name}");
    for (at, mark) in (0..).zip(expected).filter(|&(_, mark)| !matches!(mark, '+' | ' ')) {
        let passed = report.coverage.passed.iter().find(|passed| passed.block == at);
        assert_eq!(passed.map(|passed| passed.reason), Some(read_reason(mark)), "{name}: {at}");
    }
}

/// What a case expects of its page.
struct Expected {
    status: String,
    /// The sign before each block.
    marks: Vec<char>,
}

fn read_case(case: &str) -> (Page, Expected) {
    let mut lines = case.lines().filter(|line| !line.is_empty());
    let head: Vec<&str> = lines.next().expect("a case has a head").split('|').collect();
    let [_, lang, og_type, status, ref extent @ ..] = head[..] else { panic!("{case}: no head") };
    let mut paths = Vec::new();
    let (expected, blocks): (Vec<char>, Vec<Block>) =
        lines.map(|line| read_block(line, &mut paths)).unzip();
    let page = Page {
        lang: lang.trim().to_string(),
        hints: read_hints(og_type),
        blocks,
        paths,
        extent: read_extent(extent),
        ..Page::default()
    };
    (page, Expected { status: status.trim().to_string(), marks: expected })
}

fn indexes(marks: &[char], is_wanted: impl Fn(char) -> bool) -> Vec<u32> {
    (0..).zip(marks).filter(|&(_, &mark)| is_wanted(mark)).map(|(at, _)| at).collect()
}

fn read_extent(given: &[&str]) -> Extent {
    match given.first().map(|extent| extent.trim()) {
        None => Extent::Story,
        Some("page") => Extent::Page,
        Some("prose") => Extent::Prose,
        Some("selection") => Extent::Selection,
        Some(other) => panic!("{other}: no extent"),
    }
}

/// Why a block is passed by, by the sign that stands before it.
fn read_reason(mark: char) -> PassedReason {
    match mark {
        'c' => PassedReason::Caption,
        'n' => PassedReason::Notice,
        'l' => PassedReason::Links,
        'r' => PassedReason::Comment,
        'b' => PassedReason::Beside,
        other => panic!("{other}: no reason"),
    }
}

/// The value of `og:type`, and after it types of JSON-LD.
fn read_hints(line: &str) -> Hints {
    let mut types = line.split_whitespace().map(str::to_string);
    Hints {
        og_type: types.next().unwrap_or_default(),
        json_ld_types: types.collect(),
        accessible_for_free: None,
    }
}

/// Reads a block, and adds the elements that it stands in to the page's paths.
fn read_block(line: &str, paths: &mut Vec<String>) -> (char, Block) {
    let (features, text) = line.split_once(" | ").expect("a block has a text");
    let mark = features.chars().next().expect("a block has a sign");
    let features: Vec<&str> = features[1..].split_whitespace().collect();
    let [tag, depth, container, linked, ref around @ ..] = features[..] else {
        panic!("{line}: no features")
    };
    let own = format!("{tag}/div {}/body/html", around.join(" "));
    let path = paths.iter().position(|known| *known == own).unwrap_or(paths.len());
    if path == paths.len() {
        paths.push(own);
    }
    let role = match tag {
        "h1" | "h2" | "h3" => BlockRole::Heading,
        "li" => BlockRole::List,
        "figcaption" => BlockRole::Caption,
        "blockquote" => BlockRole::Quotation,
        "aside" => BlockRole::Aside,
        _ => BlockRole::Text,
    };
    let number = |text: &str| text.parse::<u32>().expect("a number");
    let block = Block {
        text: text.to_string(),
        tag: tag.to_string(),
        depth: number(depth),
        container: number(container),
        link_chars: number(linked) * text.chars().count() as u32 / 100,
        role,
        path: path as u32,
        visible: true,
    };
    (mark, block)
}

#[test]
fn stories_of_one_page_share_no_source() {
    let cases = include_str!("cases/pages.txt");
    let case = cases.split("\n== ").find(|case| case.starts_with("two stories of one page"));
    let (page, _) = read_case(case.expect("the case is there"));
    let report = analyze(&page);
    let second = report.story[4];
    for source in &report.sources {
        let blocks = source.mentions.iter().map(|mention| mention.block);
        let is_second = |block| block >= second;
        let claims = source.attributions.iter().map(|&at| &report.attributions[at as usize]);
        let all =
            blocks.chain(claims.flat_map(|claim| claim.content.iter().map(|span| span.block)));
        let sides: Vec<bool> = all.map(is_second).collect();
        assert!(sides.iter().all(|&side| side == sides[0]), "{} is of both stories", source.name);
    }
    let named = report.sources.iter().filter(|source| source.name.ends_with("Byron")).count();
    assert_eq!(named, 2, "{:?}", report.sources);
}
