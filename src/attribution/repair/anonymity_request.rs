//! Requests for anonymity: "asked not to be named" tells on what terms a source speaks, and claims
//! nothing.

use crate::attribution::Relation;
use crate::attribution::grammar::form;
use crate::attribution::rules::is_quoting_verb;
use crate::model::word_list::rows;
use crate::syntax::Tree;
use crate::text::{Document, TokenRange};
use std::sync::LazyLock;

/// A word of a pattern: any of these forms, or any word if there are none; and whether it may be left
/// out.
type Part = (Vec<u32>, bool);

/// The table's rows by what they are for.
struct Requests {
    /// What a cue holds, and what its content begins with.
    pairs: Vec<(Vec<Part>, Vec<Part>)>,
    /// What ends a cue that asks and opens the reason at once.
    whole: Vec<Vec<Part>>,
    /// What may follow where a request is over.
    tails: Vec<Vec<Part>>,
}

static REQUESTS: LazyLock<Requests> = LazyLock::new(|| {
    let mut requests = Requests { pairs: Vec::new(), whole: Vec::new(), tails: Vec::new() };
    for row in rows(include_str!("../../../data/anonymity-requests.tsv")) {
        let &[cue, content] = &row[..] else { continue };
        match cue {
            "whole" => requests.whole.push(parts(content)),
            "tail" => requests.tails.push(parts(content)),
            _ => requests.pairs.push((parts(cue), parts(content))),
        }
    }
    requests
});

fn parts(pattern: &str) -> Vec<Part> {
    let part = |part: &str| {
        let words = part.strip_suffix('?').unwrap_or(part);
        let forms = words.split('|').filter(|&word| word != "_").map(form);
        (forms.collect(), part.ends_with('?'))
    };
    pattern.split(' ').map(part).collect()
}

/// Takes out the relations that only ask for anonymity, and the claims found in their contents. The
/// one who asks is given to the claim that took the request for a part of what is said.
pub(in crate::attribution) fn drop_requests(
    document: &Document,
    tree: &Tree,
    relations: &mut Vec<Relation>,
) {
    let is_request = |at: usize| relations.get(at).is_some_and(|it| is_request(document, tree, it));
    let is_dropped: Vec<bool> = (0..relations.len())
        .map(|index| {
            let parent = |&at: &usize| relations.get(at).and_then(|relation| relation.parent);
            // No chain of parents is longer than there are relations.
            std::iter::successors(Some(index), parent).take(relations.len()).any(is_request)
        })
        .collect();
    let requests: Vec<TokenRange> =
        relations.iter().zip(&is_dropped).filter(|it| *it.1).filter_map(|it| whole(it.0)).collect();
    let new_index = |old: usize| old - is_dropped[..old].iter().filter(|&&it| it).count();
    let mut index = 0;
    relations.retain_mut(|relation| {
        relation.parent = relation.parent.map(new_index);
        take_source(document, tree, relation, &requests);
        index += 1;
        !is_dropped[index - 1]
    });
}

/// From the source of a request to the end of what is asked for.
fn whole(request: &Relation) -> Option<TokenRange> {
    let (source, content) = (request.source.first()?, request.content.last()?);
    (source.start < content.end).then_some(TokenRange { start: source.start, end: content.end })
}

/// “A cook, who asked not to be named, said it rained”: where a claim without a source has the cook
/// and the request for a part of its content beside its cue, makes that its source.
fn take_source(document: &Document, tree: &Tree, relation: &mut Relation, requests: &[TokenRange]) {
    let Some(&cue) = relation.cue.first() else { return };
    if !relation.source.is_empty() || relation.content.len() < 2 {
        return;
    }
    let asks = |part: &TokenRange| {
        let is_beside = part.end <= cue.start && cue.start - part.end <= 1 || part.start == cue.end;
        let closes = |request: &TokenRange| {
            let is_inside = part.start <= request.start && request.end <= part.end;
            is_inside && is_over(document, tree, *part, request.end as usize)
        };
        is_beside && requests.iter().any(closes)
    };
    if let Some(found) = relation.content.iter().position(asks) {
        relation.source.push(relation.content.remove(found));
    }
}

/// Whether a relation says no more than that its source asked for having no name, and why.
fn is_request(document: &Document, tree: &Tree, relation: &Relation) -> bool {
    let (Some(cue), Some(content)) = (relation.cue.last(), relation.content.last()) else {
        return false;
    };
    if content.start != cue.end {
        return false;
    }
    let stands = |parts: &[Part], at: usize, end: u32| end_of(tree, parts, at, end as usize);
    let closes_cue = |parts: &Vec<Part>| {
        cue.indexes().any(|at| stands(parts, at, cue.end) == Some(cue.end as usize))
    };
    let opens_content = |(asks, asked): &(Vec<Part>, Vec<Part>)| {
        cue.indexes().any(|at| stands(asks, at, cue.end).is_some())
            && stands(asked, content.start as usize, content.end)
                .is_some_and(|end| is_over(document, tree, *content, end))
    };
    REQUESTS.whole.iter().any(closes_cue) || REQUESTS.pairs.iter().any(opens_content)
}

/// Whether nothing but a reason follows from `at` to the end of `content`. Where somebody speaks
/// there, the content took in the claim itself.
fn is_over(document: &Document, tree: &Tree, content: TokenRange, at: usize) -> bool {
    let end = content.end as usize;
    let at = at + usize::from(at < end && document.token_text(at) == ",");
    let opens_tail = |parts: &Vec<Part>| end_of(tree, parts, at, end).is_some();
    let speaks = || (at..end).any(|at| is_quoting_verb(document.token_text(at)));
    at >= end || REQUESTS.tails.iter().any(opens_tail) && !speaks()
}

/// One past the last token of a pattern, if it stands at `at` and ends by `end`.
fn end_of(tree: &Tree, parts: &[Part], at: usize, end: usize) -> Option<usize> {
    parts.iter().try_fold(at, |at, (forms, is_optional)| {
        let word = tree.words.get(at).filter(|_| at < end);
        if word.is_some_and(|word| forms.is_empty() || forms.contains(&word.form)) {
            Some(at + 1)
        } else {
            is_optional.then_some(at)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::markup::Marked;

    fn check(marked: &str, expected: bool) {
        let Marked { document, tree, relation } = Marked::new(marked);
        assert_eq!(is_request(&document, &tree, &relation), expected, "{marked}");
    }

    #[test]
    fn rows_are_well_formed() {
        for row in rows(include_str!("../../../data/anonymity-requests.tsv")) {
            assert!(row.len() == 2 && !row[1].is_empty(), "{row:?}");
        }
    }

    #[test]
    fn requests_are_told() {
        check("A clerk [who] {asked} <not to be named> waved.", true);
        check("[She] {declined} <to be identified because she fears her landlord>.", true);
        check("[He] {refused} <to give his last name>.", true);
        check("[They] {requested} <anonymity to discuss the sale>.", true);
        check("[One nurse] {asked} <that only her first name be used>.", true);
        check("[One nurse] {asked} <that her name be left out, fearing the director>.", true);
        check("[The cook] {wished} <to remain anonymous for fear of the owner>.", true);
        check("[The cook] {did not want} <to be quoted by name>.", true);
        check("[The aide] {spoke on condition of anonymity to discuss} <private talks>.", true);
        check("[The welder] {asked} <to be identified only by his trade>.", true);
        check("[One patient] {asked} <to be identified only as M. to spare her family>.", true);
    }

    #[test]
    fn other_relations_are_not() {
        check("[He] {asked} <not to be named captain>.", false);
        check("[She] {declined} <to be named to the board>.", false);
        check("[The mayor] {asked} <that the bridge be named for her father>.", false);
        check("[He] {asked} <for her name>.", false);
        check("[The aide] {said on condition of anonymity} <the plan was dead>.", false);
        check("[The clerk] {asked} <not to be named said the books were false>.", false);
        check("[She] {refused} <to give the money back>.", false);
        check("[The group] {wanted} <its name changed>.", false);
        check("[The editor] {said} <anonymity was granted too often>.", false);
        check("<It rained>.", false);
    }

    #[test]
    fn who_asks_is_given_to_the_claim() {
        let asks = Marked::new("A cook, [who] {asked} <not to be named>, said it had rained.");
        let said = Marked::new("<A cook, who asked not to be named>, {said} <it had rained>.");
        let mut relations = vec![asks.relation.clone(), said.relation];
        drop_requests(&asks.document, &asks.tree, &mut relations);
        let sources: Vec<String> =
            relations.iter().flat_map(|it| &it.source).map(|&it| asks.words(it)).collect();
        assert_eq!(sources, ["A cook , who asked not to be named"]);
        assert_eq!(relations[0].content.len(), 1);
    }

    #[test]
    fn the_claims_of_dropped_ones_go_with_them() {
        let Marked { document, tree, relation } =
            Marked::new("[She] {asked} <not to be named because critics say he lies>.");
        let inner = Relation { parent: Some(0), ..Relation::default() };
        let other = Relation { parent: None, ..Relation::default() };
        let last = Relation { parent: Some(2), ..Relation::default() };
        let mut relations = vec![Relation { parent: None, ..relation }, inner, other, last];
        relations[0].content[0].end -= 4;
        drop_requests(&document, &tree, &mut relations);
        let parents: Vec<Option<usize>> = relations.iter().map(|it| it.parent).collect();
        assert_eq!(parents, [None, Some(0)]);
    }
}
