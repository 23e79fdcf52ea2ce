//! Where the words of a field stand in a text.

/// A span `[start, end)` in code points of the text.
pub(super) type Span = [usize; 2];

/// More places of one part than these are not weighed against each other.
const MOST_PLACES: usize = 12;

/// A text by paragraphs, as it is compared: in lower case, with one kind of quotation mark, dash and
/// space, so that an annotator need not type what a newspaper set.
pub(super) struct ComparedText {
    points: Vec<char>,
    /// Where each paragraph begins and ends; the first one after each newline.
    paragraphs: Vec<Span>,
}

impl ComparedText {
    pub fn new(text: &str) -> ComparedText {
        let points: Vec<char> = text.chars().map(compared).collect();
        let mut paragraphs = Vec::new();
        let mut start = 0;
        for (at, point) in points.iter().enumerate() {
            if *point == '\n' {
                paragraphs.push([start, at]);
                start = at + 1;
            }
        }
        paragraphs.push([start, points.len()]);
        ComparedText { points, paragraphs }
    }

    /// How many paragraphs it has, empty ones too.
    pub fn paragraph_count(&self) -> usize {
        self.paragraphs.len()
    }

    /// Where the text has `words`, anywhere, first.
    pub fn first_place(&self, words: &str) -> Option<Span> {
        self.occurrences([0, self.points.len()], words).into_iter().next()
    }

    /// The places that one part of a field may mean: whole words, or the first and last ones about
    /// `…`. `12:` before it names another paragraph, `#2` behind it which of several places is
    /// meant. Without a number, paragraphs up to `reach` away are searched where `paragraph` has
    /// none.
    pub fn places(&self, paragraph: usize, part: &str, reach: usize) -> Vec<Span> {
        let (named, part) = numbered(part.trim());
        let (part, which) = counted(part);
        let centre = named.unwrap_or(paragraph);
        let reach = if named.is_some() { 0 } else { reach };
        let nearest = (0..=reach).flat_map(|away| {
            let before = centre.checked_sub(away);
            let after = (away > 0).then_some(centre + away);
            before.into_iter().chain(after)
        });
        let mut found = nearest
            .filter_map(|paragraph| self.paragraphs.get(paragraph))
            .map(|&range| match (self.stretches(range, part), which) {
                (places, None) => places,
                (places, Some(which)) => {
                    places.into_iter().skip(which.saturating_sub(1)).take(1).collect()
                }
            })
            .find(|places| !places.is_empty())
            .unwrap_or_default();
        found.truncate(MOST_PLACES);
        found
    }

    fn stretches(&self, range: Span, part: &str) -> Vec<Span> {
        let whole = self.occurrences(range, part);
        let Some((first, last)) = part.split_once('…').filter(|_| whole.is_empty()) else {
            return whole;
        };
        let ends = self.occurrences(range, last.trim());
        let starts = self.occurrences(range, first.trim()).into_iter();
        let stretches = starts.filter_map(|[start, from]| {
            let reaches = |&&[first, end]: &&Span| first >= from || (first > start && end >= from);
            ends.iter().find(reaches).map(|&[_, end]| [start, end])
        });
        stretches.collect()
    }

    /// Where whole words stand within `range`.
    fn occurrences(&self, [start, end]: Span, words: &str) -> Vec<Span> {
        let words: Vec<char> = words.chars().map(compared).collect();
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return Vec::new() };
        let text = &self.points[start..end];
        let is_part = |at: Option<&char>, border: char| {
            at.is_some_and(|at| at.is_alphanumeric()) && border.is_alphanumeric()
        };
        let is_whole = |&at: &usize| {
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            !is_part(before, first) && !is_part(text.get(at + words.len()), last)
        };
        let places = text.windows(words.len()).enumerate();
        let places = places.filter(|(_, window)| *window == &words[..]).map(|(at, _)| at);
        places.filter(is_whole).map(|at| [start + at, start + at + words.len()]).collect()
    }
}

fn compared(point: char) -> char {
    match point {
        '“' | '”' => '"',
        '‘' | '’' | '`' => '\'',
        '\u{a0}' => ' ',
        '–' | '—' => '-',
        // What has more than one lower-case letter stays, so that offsets do.
        _ => {
            let mut lower = point.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(lower), None) => lower,
                _ => point,
            }
        }
    }
}

/// A paragraph's number before a part, and the part.
fn numbered(part: &str) -> (Option<usize>, &str) {
    let number = part.split_once(':').and_then(|(number, rest)| {
        number.bytes().all(|byte| byte.is_ascii_digit()).then_some(())?;
        Some((number.parse().ok()?, rest.trim_start()))
    });
    number.map_or((None, part), |(number, rest)| (Some(number), rest))
}

/// A part, and which of its places is meant, counted from 1.
fn counted(part: &str) -> (&str, Option<usize>) {
    let counted = part.rsplit_once('#').and_then(|(words, number)| {
        // “School 5” may be "School #5" in the text.
        words.ends_with(|last: char| !last.is_whitespace()).then_some(())?;
        Some((words, number.parse().ok()?))
    });
    counted.map_or((part, None), |(words, number)| (words, Some(number)))
}
