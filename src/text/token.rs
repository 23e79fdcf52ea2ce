//! Tokens as Universal Dependencies English cuts them: clitics, hyphens and punctuation apart.

use super::{Span, abbreviation};

/// A word, number or punctuation mark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the document's text, in bytes.
    pub span: Span,
    /// Whether white space, or the start of a paragraph, stands before it.
    pub space_before: bool,
    /// Whether a space stands behind its apostrophe that spelling does not ask for, as feeds and copied
    /// texts have it: "Roe’ s". [`Token::text`] leaves it out.
    pub is_parted: bool,
}

/// The clitics with an apostrophe.
const CLITICS: [&str; 7] = ["s", "t", "re", "ve", "ll", "d", "m"];

/// The clitics as they are spelled.
const SPELLINGS: [&str; 14] =
    ["’s", "n’t", "’re", "’ve", "’ll", "’d", "’m", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m"];

impl Token {
    /// Its text as it is spelled, of the text that it stands in.
    #[inline]
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        let written = self.span.slice(text);
        if self.is_parted { spelled(written) } else { written }
    }
}

/// A clitic without the space behind its apostrophe.
#[cold]
fn spelled(written: &str) -> &str {
    let is_spelling = |spelling: &&&str| {
        let letters = written.chars().filter(|letter| *letter != ' ');
        letters.eq(spelling.chars())
    };
    SPELLINGS.iter().find(is_spelling).copied().unwrap_or(written)
}

/// Whether `c` is an apostrophe, typewriter or typographic.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Appends the tokens of one paragraph to `tokens`; `offset` is where `text` begins in the
/// document, in bytes.
pub fn tokenize(text: &str, offset: usize, tokens: &mut Vec<Token>) {
    let mut at = 0;
    let mut space_before = true;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() || first.is_control() {
            at += first.len_utf8();
            space_before = true;
            continue;
        }
        let end = at + token_len(&text[at..], at > 0 && !space_before);
        push_word(text, at, end, offset, space_before, tokens);
        space_before = false;
        at = end;
    }
}

/// Splits clitics from the word at `start..end` and appends the pieces.
fn push_word(
    text: &str,
    start: usize,
    end: usize,
    offset: usize,
    space_before: bool,
    tokens: &mut Vec<Token>,
) {
    let word = &text[start..end];
    let mut push = |from: usize, to: usize, space_before: bool| {
        let is_parted = text[from..to].contains(' ');
        tokens.push(Token { span: Span::new(offset + from, offset + to), space_before, is_parted });
    };
    match clitic_start(word) {
        Some(cut) => {
            push(start, start + cut, space_before);
            push(start + cut, end, false);
        }
        None => push(start, end, space_before),
    }
}

/// Where the clitic of `word` begins, in bytes, if it has one: "do|n't", "he|'s", "can|not".
fn clitic_start(word: &str) -> Option<usize> {
    if word.eq_ignore_ascii_case("cannot") {
        return Some(3);
    }
    let (apostrophe, mark) = word.char_indices().rev().find(|&(_, c)| is_apostrophe(c))?;
    let tail = word[apostrophe + mark.len_utf8()..].trim_start();
    if !starts_word(word) {
        return None;
    }
    if tail.eq_ignore_ascii_case("t") && word[..apostrophe].ends_with(['n', 'N']) {
        return (apostrophe > 1).then_some(apostrophe - 1);
    }
    let is_clitic = |clitic: &&str| *clitic != "t" && tail.eq_ignore_ascii_case(clitic);
    (tail.is_empty() || CLITICS.iter().any(is_clitic)).then_some(apostrophe)
}

/// Length in bytes of the token that `rest` begins with; `rest` does not begin with a space.
fn token_len(rest: &str, is_inside_word: bool) -> usize {
    let Some(first) = rest.chars().next() else { return 0 };
    if first.is_alphanumeric() || (matches!(first, '@' | '#') && starts_word(&rest[1..])) {
        return word_len(rest);
    }
    if is_apostrophe(first)
        && !is_inside_word
        && starts_decade_or_elision(&rest[first.len_utf8()..])
    {
        return first.len_utf8() + word_len(&rest[first.len_utf8()..]);
    }
    run_len(rest, first)
}

fn starts_word(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_alphanumeric())
}

/// Whether what follows an apostrophe makes one word with it: ’90s, ’em.
fn starts_decade_or_elision(rest: &str) -> bool {
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric()).take(5).collect();
    let is_decade = word.len() >= 2
        && word.as_bytes()[..2].iter().all(u8::is_ascii_digit)
        && (word.len() == 2 || &word[2..] == "s");
    is_decade || matches!(word.as_str(), "em" | "til" | "cause" | "tis" | "twas")
}

/// Length of a run of equal punctuation that makes one token ("...", "--", "''"), else of one mark.
fn run_len(rest: &str, first: char) -> usize {
    let run = rest.chars().take_while(|&c| c == first).count();
    let is_joined = match first {
        '.' | '-' | '_' | '*' | '=' | '!' | '?' => run > 1,
        '\'' | '`' => run == 2,
        _ => false,
    };
    // Combining marks and joiners stay with the character that they modify.
    let len = if is_joined { run * first.len_utf8() } else { first.len_utf8() };
    let marks: usize = rest[len..].chars().take_while(|&c| is_mark(c)).map(char::len_utf8).sum();
    len + marks
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Length in bytes of the word, number, address or abbreviation that `rest` begins with.
fn word_len(rest: &str) -> usize {
    if let Some(len) = address_len(rest) {
        return len;
    }
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    let mut previous = '\0';
    while let Some((at, c)) = chars.next() {
        if let Some(clitic) = parted_clitic(&rest[..at], &rest[at..]) {
            return at + clitic;
        }
        let next = chars.peek().map_or('\0', |&(_, next)| next);
        let joins = match c {
            '@' | '#' => at == 0,
            '.' => next.is_alphanumeric() && (previous.is_numeric() || next.is_alphabetic()),
            ',' | ':' => previous.is_numeric() && next.is_numeric(),
            '&' => previous.is_uppercase() && next.is_uppercase(),
            '_' => true,
            _ if is_apostrophe(c) => next.is_alphabetic(),
            _ => c.is_alphanumeric() || is_mark(c),
        };
        if !joins || (c == '.' && is_run_together(&rest[..at], next)) {
            break;
        }
        len = at + c.len_utf8();
        previous = c;
    }
    with_period(rest, len)
}

/// The length in bytes of the clitic that `rest` begins with behind the letters of `before`, if there is a space
/// behind its apostrophe: "Roe’ s", "don’ t".
fn parted_clitic(before: &str, rest: &str) -> Option<usize> {
    let mark = rest.chars().next().filter(|&mark| is_apostrophe(mark))?;
    let letters = rest[mark.len_utf8()..].strip_prefix(' ')?;
    let last = before.chars().next_back().filter(|last| last.is_alphabetic())?;
    let length = letters.find(|c: char| !c.is_alphanumeric()).unwrap_or(letters.len());
    let clitic = CLITICS.iter().find(|&&clitic| clitic == &letters[..length])?;
    (*clitic != "t" || last == 'n').then_some(mark.len_utf8() + 1 + length)
}

/// Whether a full stop inside "end.Next" parts two sentences whose space was lost.
fn is_run_together(before: &str, next: char) -> bool {
    next.is_uppercase() && before.chars().count() > 3 && before.chars().all(|c| c.is_lowercase())
}

/// Adds the period of an abbreviation or an initial to the word of `len` bytes.
fn with_period(rest: &str, len: usize) -> usize {
    if !rest[len..].starts_with('.') || rest[len..].starts_with("..") {
        return len;
    }
    let word = &rest[..len];
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let is_dotted = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2);
    if is_initial && word != "I" || is_dotted || abbreviation::class(word).is_some() {
        len + 1
    } else {
        len
    }
}

/// Length of the web or mail address that `rest` begins with, if it does.
fn address_len(rest: &str) -> Option<usize> {
    // Addresses are rare, so a cheap look comes first.
    let is_url = ["http://", "https://", "www."].iter().any(|prefix| rest.starts_with(prefix));
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '<' | '>' | '(' | ')'))
        .unwrap_or(rest.len());
    let word = rest[..end].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/');
    let is_mail = || {
        word.split_once('@').is_some_and(|(user, host)| {
            !user.is_empty()
                && host.contains('.')
                && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '@' | '.' | '-' | '_'))
        })
    };
    (is_url || is_mail()).then_some(word.len()).filter(|&len| len > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut tokens = Vec::new();
        tokenize(text, 0, &mut tokens);
        let words: Vec<&str> = tokens.iter().map(|token| token.text(text)).collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn words_and_punctuation_part() {
        check("It rained, then (slowly) stopped.", "It rained , then ( slowly ) stopped .");
        check("$1,200.50 or 5% at 10:30", "$ 1,200.50 or 5 % at 10:30");
        check("a well-known co-chair—no", "a well - known co - chair — no");
        check("Wait... what?!", "Wait ... what ? !");
    }

    #[test]
    fn clitics_part() {
        check("She doesn't; he’s here", "She does n't ; he ’s here");
        check("I cannot.", "I can not .");
        check("the officials’ plan, O’Hara's", "the officials ’ plan , O’Hara 's");
        check("back in the '90s", "back in the '90s");
    }

    #[test]
    fn clitics_part_with_a_space_behind_the_apostrophe() {
        check("Roe’ s plan, they don’ t say", "Roe ’s plan , they do n’t say");
        check("It' s what we' ve said, can' t it", "It 's what we 've said , ca n't it");
        check("the ‘keepers’ say so", "the ‘ keepers ’ say so");
        check("the keepers’ so", "the keepers ’ so");
        check("a 5’ s and Roe’ 7", "a 5 ’ s and Roe ’ 7");
        check("Roe’ s’ s", "Roe ’s ’ s");
    }

    #[test]
    fn abbreviations_keep_their_period() {
        check("Mr. Lee of the U.S. left.", "Mr. Lee of the U.S. left .");
        check("J. K. Roe at 5 p.m. today.", "J. K. Roe at 5 p.m. today .");
        check("So do I. He left.", "So do I . He left .");
    }

    #[test]
    fn quotation_marks_stand_alone() {
        check("“Yes,” ''no'' 'maybe'", "“ Yes , ” '' no '' ' maybe '");
        check("‘The cat’s out,’ he said", "‘ The cat ’s out , ’ he said");
    }

    #[test]
    fn addresses_stay_whole() {
        check(
            "see https://example.org/a-b, or a.b@c-d.org.",
            "see https://example.org/a-b , or a.b@c-d.org .",
        );
    }

    #[test]
    fn odd_input_is_covered() {
        for text in ["", " ", "’", "'", "@", "#.", "...", "\u{301}", "a\u{301}'", "\u{0}", "��"]
        {
            tokenize(text, 0, &mut Vec::new());
        }
    }
}
