//! Quotations: text inside quotation marks, and nothing else.

use super::{Paragraph, Token, TokenRange};
use crate::sort::SharedSort;

/// How many tokens behind a mark that stands the wrong way its partner is looked for.
const FARTHEST: usize = 500;

/// Text inside quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// Its tokens, marks included.
    pub tokens: TokenRange,
    /// How many quotations it stands inside of.
    pub depth: u8,
    /// Whether it has a closing mark.
    pub is_closed: bool,
    /// Whether it goes on a quotation that the paragraph before left open.
    pub is_continuation: bool,
}

/// A family of marks; straight ones open and close alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    StraightDouble,
    StraightSingle,
    CurlyDouble,
    CurlySingle,
    LowDouble,
    Guillemet,
    SingleGuillemet,
    Typewriter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
}

/// Finds the quotations of every paragraph.
///
/// A quotation ends with its mark or with its paragraph. One left open is continued where the
/// next paragraph begins with an opening mark of the same style, as style guides ask.
pub fn find_quotations(text: &str, tokens: &[Token], paragraphs: &[Paragraph]) -> Vec<Quotation> {
    let mut quotations = Vec::new();
    let mut left_open = None;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let first = quotations.len();
        let next = paragraphs.get(index + 1).map(|next| next.tokens);
        let reader = Reader { text, tokens, range: paragraph.tokens, next };
        let still_open = reader.read(left_open, &mut quotations);
        left_open = still_open;
        quotations[first..].shared_sort_by_key(|q| (q.tokens.start, q.depth));
    }
    quotations
}

/// Reads one paragraph.
struct Reader<'t> {
    text: &'t str,
    tokens: &'t [Token],
    range: TokenRange,
    /// The tokens of the next paragraph.
    next: Option<TokenRange>,
}

impl Reader<'_> {
    /// Appends the paragraph's quotations; returns the style of the one it leaves open.
    fn read(&self, left_open: Option<Style>, quotations: &mut Vec<Quotation>) -> Option<Style> {
        let mut open: Vec<(usize, Style)> = Vec::new();
        let end = self.range.end as usize;
        let is_continuation = |start: usize, style: Style| {
            start == self.range.start as usize && left_open == Some(style)
        };
        for at in self.range.indexes() {
            let Some((style, side)) = self.mark(at, &open) else { continue };
            match side {
                Side::Open => open.push((at, style)),
                Side::Close => {
                    let Some(depth) = open.iter().rposition(|&(_, s)| s == style) else { continue };
                    let (start, _) = open[depth];
                    open.truncate(depth);
                    quotations.push(Quotation {
                        tokens: TokenRange::new(start, at + 1),
                        depth: depth as u8,
                        is_closed: true,
                        is_continuation: is_continuation(start, style),
                    });
                }
            }
        }
        for (depth, &(start, style)) in open.iter().enumerate() {
            quotations.push(Quotation {
                tokens: TokenRange::new(start, end),
                depth: depth.min(u8::MAX as usize) as u8,
                is_closed: false,
                is_continuation: is_continuation(start, style),
            });
        }
        open.first().map(|&(_, style)| style)
    }

    /// Whether token `at` is a quotation mark, of which style, and on which side it stands.
    fn mark(&self, at: usize, open: &[(usize, Style)]) -> Option<(Style, Side)> {
        let is_open = |style: Style| open.iter().any(|&(_, s)| s == style);
        match self.word(at) {
            "“" if is_open(Style::LowDouble) => Some((Style::LowDouble, Side::Close)),
            "“" if is_open(Style::CurlyDouble) && self.closes_by_place(at) => {
                Some((Style::CurlyDouble, Side::Close))
            }
            "“" => Some((Style::CurlyDouble, Side::Open)),
            "”" if is_open(Style::LowDouble) => Some((Style::LowDouble, Side::Close)),
            "”" if !is_open(Style::CurlyDouble) && self.opens_by_place(at) => {
                Some((Style::CurlyDouble, Side::Open))
            }
            "”" => Some((Style::CurlyDouble, Side::Close)),
            "„" => Some((Style::LowDouble, Side::Open)),
            "«" => Some((Style::Guillemet, Side::Open)),
            "»" => Some((Style::Guillemet, Side::Close)),
            "‹" => Some((Style::SingleGuillemet, Side::Open)),
            "›" => Some((Style::SingleGuillemet, Side::Close)),
            "``" => Some((Style::Typewriter, Side::Open)),
            "''" if is_open(Style::Typewriter) => Some((Style::Typewriter, Side::Close)),
            // The inches of a 12" pie.
            "\"" if !is_open(Style::StraightDouble) && self.is_unit(at) => None,
            "\"" | "''" => Some((
                Style::StraightDouble,
                self.straight_side(at, is_open(Style::StraightDouble)),
            )),
            "‘" => (!self.elides(at)).then_some((Style::CurlySingle, Side::Open)),
            "’" if is_open(Style::CurlySingle) => {
                self.closes_single(at, "’").then_some((Style::CurlySingle, Side::Close))
            }
            "'" if is_open(Style::StraightSingle) => {
                self.closes_single(at, "'").then_some((Style::StraightSingle, Side::Close))
            }
            "`" if !is_open(Style::StraightSingle) && self.opens_by_place(at) => {
                Some((Style::StraightSingle, Side::Open))
            }
            "'" if self.elides(at) => None,
            "'" => self.opens_straight_single(at).then_some((Style::StraightSingle, Side::Open)),
            _ => None,
        }
    }

    /// Whether a mark that should close stands like one that opens, and one that closes follows: ”A,” he
    /// said. It is looked for no farther than quotations go, so that a text of nothing but such marks takes no
    /// longer than others.
    fn opens_by_place(&self, at: usize) -> bool {
        let closing = if self.word(at) == "`" { "'" } else { self.word(at) };
        let closes = |i: usize| self.word(i) == closing && self.closes_by_place(i);
        self.tokens[at].space_before
            && !self.space_after(at)
            && (at + 2..self.range.end as usize)
                .take(FARTHEST)
                .find(|&i| self.word(i) == closing)
                .is_some_and(closes)
    }

    /// Whether a mark stands behind a word or a mark, and before none: “A,“ he said.
    fn closes_by_place(&self, at: usize) -> bool {
        !self.tokens[at].space_before && self.space_after(at)
    }

    /// Whether the mark at `at` stands right behind a number.
    fn is_unit(&self, at: usize) -> bool {
        at > self.range.start as usize
            && !self.tokens[at].space_before
            && self.word(at - 1).ends_with(|c: char| c.is_ascii_digit())
    }

    /// Whether a mark that should open stands for left out letters: the ‘90s, tell ‘em, rock ‘n’ roll.
    fn elides(&self, at: usize) -> bool {
        if self.space_after(at) {
            return false;
        }
        let next = self.word(at + 1);
        let is_decade = next
            .strip_suffix('s')
            .is_some_and(|year| year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit()));
        is_decade
            || matches!(next, "em" | "til" | "cause" | "tis" | "twas")
            || next == "n" && matches!(self.word_or_empty(at + 2), "'" | "’")
    }

    fn word_or_empty(&self, at: usize) -> &str {
        if at < self.range.end as usize { self.word(at) } else { "" }
    }

    /// A straight mark closes what is open, unless it plainly opens: space before and none after.
    fn straight_side(&self, at: usize, is_open: bool) -> Side {
        let space_after = self.space_after(at);
        let space_before = self.tokens[at].space_before;
        if is_open && !(space_before && !space_after && self.is_closed_later(at)) {
            Side::Close
        } else {
            Side::Open
        }
    }

    /// Whether two more straight double marks follow, so that the one at `at` can open anew.
    fn is_closed_later(&self, at: usize) -> bool {
        (at + 1..self.range.end as usize).filter(|&i| self.word(i) == "\"").count() >= 2
    }

    fn opens_straight_single(&self, at: usize) -> bool {
        self.tokens[at].space_before
            && !self.space_after(at)
            && ((at + 2..self.range.end as usize)
                .any(|i| self.word(i) == "'" && self.closes_single(i, "'"))
                || self.begins_sentence(at) && self.next_begins_with("'"))
    }

    /// Whether token `at` opens its paragraph, or stands behind the end of a sentence.
    fn begins_sentence(&self, at: usize) -> bool {
        at == self.range.start as usize || matches!(self.word(at - 1), "." | "!" | "?" | "…")
    }

    /// Whether the next paragraph begins with a mark and a word right behind it, as one does that goes
    /// on a quotation.
    fn next_begins_with(&self, mark: &str) -> bool {
        let Some(next) = self.next.filter(|next| next.len() > 1) else { return false };
        let first = next.start as usize;
        self.word(first) == mark && !self.tokens[first + 1].space_before
    }

    /// Whether the single mark at `at` closes a quotation, rather than marking a plural possessive.
    fn closes_single(&self, at: usize, mark: &str) -> bool {
        if self.tokens[at].space_before {
            return false;
        }
        let previous = if at > self.range.start as usize { self.word(at - 1) } else { "" };
        let may_be_possessive = previous.ends_with('s') && self.space_after(at);
        if !may_be_possessive {
            return true;
        }
        // A plural possessive is followed by its noun, and the real closing mark by punctuation or
        // a cue, so a later mark behind punctuation in this paragraph decides.
        let mut rest = at + 1..self.range.end as usize;
        !rest.any(|i| {
            self.word(i) == mark
                && !self.tokens[i].space_before
                && matches!(self.word(i - 1), "," | "." | "?" | "!" | "…")
        })
    }

    fn word(&self, at: usize) -> &str {
        self.tokens[at].text(self.text)
    }

    fn space_after(&self, at: usize) -> bool {
        at + 1 >= self.range.end as usize || self.tokens[at + 1].space_before
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Document;

    /// Checks the quotations of paragraphs parted by "|"; "[" and "]" stand around each.
    fn check(text: &str, expected: &[&str]) {
        let blocks: Vec<&str> = text.split('|').collect();
        let document =
            Document::new(blocks.iter().enumerate().map(|(i, text)| (i as u32, *text, false)));
        let found: Vec<String> = document
            .quotations
            .iter()
            .map(|q| {
                let start = document.tokens[q.tokens.start as usize].span.start as usize;
                let end = document.tokens[q.tokens.end as usize - 1].span.end as usize;
                let mut shown = document.text[start..end].to_string();
                if !q.is_closed {
                    shown.push('>');
                }
                if q.is_continuation {
                    shown.insert(0, '>');
                }
                shown
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn marks_of_every_style_pair_up() {
        check("“A,” she said, “B.”", &["“A,”", "“B.”"]);
        check("\"A,\" she said, \"B.\"", &["\"A,\"", "\"B.\""]);
        check("«A», she said.", &["«A»"]);
        check("‘A,’ she said.", &["‘A,’"]);
        check("'A,' she said, 'B.'", &["'A,'", "'B.'"]);
        check("``A,'' she said.", &["``A,''"]);
    }

    #[test]
    fn marks_that_stand_the_wrong_way_pair_up() {
        check("”A,” she said. ”B.”", &["”A,”", "”B.”"]);
        check("“A,“ she said. “B.“", &["“A,“", "“B.“"]);
        check("`A,' she said.", &["`A,'"]);
        check("A”, she said.", &[]);
    }

    #[test]
    fn inches_and_left_out_letters_are_no_marks() {
        check("A 12\" pie. \"A,\" she said.", &["\"A,\""]);
        check("In the ‘60s, tell ‘em: ‘A,’ she said.", &["‘A,’"]);
        check("Rock 'n' roll. 'A,' she said.", &["'A,'"]);
    }

    #[test]
    fn apostrophes_are_not_marks() {
        check("‘The nurses’ pay isn’t enough,’ he said.", &["‘The nurses’ pay isn’t enough,’"]);
        check("The nurses' pay and Jo's plan", &[]);
    }

    #[test]
    fn quotations_nest() {
        check("“She said ‘no’ twice.”", &["“She said ‘no’ twice.”", "‘no’"]);
    }

    #[test]
    fn open_quotations_end_with_their_paragraph() {
        check("“A.|“B.” He left.", &["“A.>", ">“B.”"]);
        check("“A.|No one knew.", &["“A.>"]);
        check("'A,' he said. 'B.|'C.'", &["'A,'", "'B.>", ">'C.'"]);
        check("He saw the 'phone.|'C.'", &["'C.'"]);
    }
}
