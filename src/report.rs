//! What callers get: a [`Report`] on one page.

use serde::{Deserialize, Serialize};

/// Everything found on one page.
///
/// In JSON and JavaScript the fields are in camel case and the kinds in snake case. Spans count
/// bytes in Rust and UTF-16 units from the WebAssembly boundary outward.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Whether there was something to read, and if not, why.
    pub status: Status,
    /// Whether the page was longer than what was read.
    pub truncated: bool,
    /// Indexes of the page's blocks that were taken for the story, ascending.
    pub story: Vec<u32>,
    /// What was read of the page, what was passed by, and why it may not be all.
    pub coverage: Coverage,
    /// The attributions, by the start of their cue or first span.
    pub attributions: Vec<Attribution>,
    /// The sources that the attributions name or came through, by first mention.
    pub sources: Vec<Source>,
    /// Whom the article asked in vain, in its order; attributions that say no more than that do not
    /// count, see [`Attribution::no_answer`].
    pub no_answers: Vec<NoAnswer>,
    /// What the headline's news rests on, where it names no source and the first paragraph does; none where
    /// that is not sure.
    pub headline: Option<Headline>,
    /// How far the story leans on which kind of source.
    pub account: Account,
}

impl Report {
    /// Every span in the report, in no certain order.
    pub fn spans_mut(&mut self) -> impl Iterator<Item = &mut BlockSpan> {
        let attributions = self.attributions.iter_mut().flat_map(|attribution| {
            let Attribution { source, cue, content, addressee, anonymity, .. } = attribution;
            let told = anonymity.iter_mut().flat_map(|anonymity| {
                let Anonymity { position, closeness, number, grounds, .. } = anonymity;
                position.iter_mut().chain(closeness).chain(number).chain(grounds)
            });
            source.iter_mut().chain(cue).chain(content).chain(addressee).chain(told)
        });
        let mentions = self.sources.iter_mut().flat_map(|source| &mut source.mentions);
        let no_answers =
            self.no_answers.iter_mut().flat_map(|one| one.who.iter_mut().chain(&mut one.words));
        let headline = self.headline.iter_mut().map(|headline| &mut headline.words);
        attributions.chain(mentions).chain(no_answers).chain(headline)
    }
}

/// Whether there was something to read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The story was read and attributions were found.
    Ok,
    /// The page holds no article.
    #[default]
    NotAnArticle,
    /// The article is not in English.
    UnsupportedLanguage,
    /// The story was read and nothing in it is attributed.
    NoAttributions,
    /// The page holds no prose at all, though a reader asked for it.
    NoText,
}

/// What was read of a page, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// Whether the page looks like an article; false where it was read all the same, as a reader
    /// asked for it.
    pub is_article: bool,
    /// How many of the blocks that were read are no headings.
    pub paragraphs: u32,
    /// The blocks of prose that were passed by, ascending.
    pub passed: Vec<Passed>,
    /// Why the page may hold only a part of the article.
    pub partial: Vec<Partial>,
}

/// A block of prose that was passed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Passed {
    /// Index into the page's blocks.
    pub block: u32,
    /// Why it was.
    pub reason: PassedReason,
}

/// Why prose was passed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PassedReason {
    /// It stands under a picture.
    Caption,
    /// It is a notice of the page, such as an invitation to subscribe.
    Notice,
    /// It is mostly links, such as teasers of other stories.
    Links,
    /// It is a reader's comment.
    Comment,
    /// It stands beside the story.
    Beside,
}

/// Why a page may hold only a part of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Partial {
    /// The page says that not all may read it.
    Paywall,
    /// The text breaks off.
    CutOff,
}

/// A half-open range of one block's text.
///
/// ```
/// let page = sourcelight::Page::from_text("“It rained,” said Ada Byron.");
/// let report = sourcelight::analyze(&page);
/// let span = report.attributions[0].source[0];
/// let text = &page.blocks[span.block as usize].text;
/// assert_eq!(&text[span.start as usize..span.end as usize], "Ada Byron");
/// ```
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize,
)]
#[serde(rename_all = "camelCase")]
pub struct BlockSpan {
    /// Index into the page's blocks.
    pub block: u32,
    /// First unit of the range: bytes in Rust, UTF-16 units in JavaScript.
    pub start: u32,
    /// One past the last unit of the range.
    pub end: u32,
}

/// The attribution relation: a source, by a cue, is held responsible for a content.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attribution {
    /// The words that name the source; empty when none does.
    pub source: Vec<BlockSpan>,
    /// Whether those words are but a pronoun: "she", "who".
    pub by_pronoun: bool,
    /// Whether those words say that nobody does: "nobody", "no official". Then it is nobody's claim.
    pub by_nobody: bool,
    /// The words that link source and content ("said", "according to"); empty for a bare quotation.
    pub cue: Vec<BlockSpan>,
    /// What is attributed; may be discontinuous and cross blocks.
    pub content: Vec<BlockSpan>,
    /// How many words the content has; punctuation marks do not count.
    pub words: u32,
    /// Index into the report's sources; none when the source is unstated.
    pub source_id: Option<u32>,
    /// The kind of the source.
    pub kind: SourceKind,
    /// Whether the article passes the claim on as what is said, believed or known by nobody whom it
    /// names: "reportedly", "is said to".
    pub hearsay: bool,
    /// The kind of source that the claim is shown and counted to rest on, on every surface: mostly
    /// `kind`; `anonymous` where its source passes on what those without names said; `unclear` where it
    /// is not sure enough that its source has no name; that of the claim around it where it has no
    /// source of its own. None for a claim that is shown to be nobody's: without a source, and no
    /// hearsay, as "it seemed" and "asked whether", or by words that say that nobody made it, with all
    /// hearsay within. [`Report::leave_out`] says it anew.
    pub rests_on: Option<SourceKind>,
    /// What sort of thing is attributed.
    pub claim: ClaimType,
    /// Whether it is core: a report of speech, writing, evidence, belief, ruling or request with a
    /// clause or a quotation as its content. Plans, wishes, labels, support, charges, criticism of
    /// a mere thing and scare quotes are not; they are no part of the [`Account`].
    pub core: bool,
    /// How sure we are that `core` is right, from 0 to 1. Calibrated as [`Confidences`] are, and no
    /// factor of `confidence`.
    pub core_confidence: f32,
    /// Whether the attribution itself is denied ("did not say").
    pub negated: bool,
    /// By which verb it is told, where the cue has one that is listed and not denied.
    pub verb: Option<Verb>,
    /// How sure we are of all of it, from 0 to 1: the product of [`Attribution::confidences`].
    pub confidence: f32,
    /// How sure we are of each part.
    pub confidences: Confidences,
    /// Index of the attribution whose content holds this one.
    pub parent: Option<u32>,
    /// The outlet or person the source spoke to ("told Reuters"); empty when not stated.
    pub addressee: Vec<BlockSpan>,
    /// Indexes into the report's sources, from the one that this article took the claim from to
    /// the one who said it first, where there is more than one ("Al-Monitor", "a US official");
    /// empty for a claim taken from its source at first hand.
    pub chain: Vec<u32>,
    /// Whether it says no more than that its source, asked, gave no answer: “declined to comment”. It is
    /// then no claim, whatever `core` says, and stands in [`Report::no_answers`] instead.
    pub no_answer: bool,
    /// What found the attribution.
    pub decided_by: DecidedBy,
    /// For an anonymous source: what is told of it, and whether a reason is given.
    pub anonymity: Option<Anonymity>,
}

/// The verb by which an article tells a claim.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verb {
    /// The form that stands for all its forms: "said", "pointed out", "according to".
    pub shown: String,
    /// How far it leans.
    pub lean: Lean,
}

/// What a verb tells of what those who use it think of a claim, after Martin and White (2005), who call it
/// acknowledging, distancing and endorsing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lean {
    /// That it was said, and no more: "said".
    #[default]
    Neutral,
    /// That it is the source's alone: "claimed".
    Distancing,
    /// That it is true: "revealed".
    Endorsing,
}

/// Somebody whom the article asked, and who gave no answer.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NoAnswer {
    /// Who, in the article's words at this place: "the mayor's office", "she".
    pub who: Vec<BlockSpan>,
    /// Whether those words are but a pronoun.
    pub by_pronoun: bool,
    /// The words that tell so: "did not respond to a request for comment".
    pub words: Vec<BlockSpan>,
    /// What came of the asking.
    pub outcome: Outcome,
    /// Index into the report's sources, where the article's words are those of a source.
    pub source_id: Option<u32>,
    /// Index of the attribution that says no more than this, if one does.
    pub attribution: Option<u32>,
}

/// What came of asking somebody who gave no answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// They would not say: "declined to comment".
    #[default]
    Declined,
    /// Nothing came back: "did not respond to a request".
    NoResponse,
    /// They were not found: "could not be reached".
    NotReached,
}

/// A headline that names no source, and what tells the same news in the first paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Headline {
    /// The headline.
    pub words: BlockSpan,
    /// Indexes of the attributions on which the first paragraph rests, ascending: at least one, all of them
    /// counted and of one source, or of none (see [`Attribution::rests_on`]).
    pub claims: Vec<u32>,
}

/// How sure we are of an attribution, part by part, each from 0 to 1. Calibrated: of the claims
/// that are sure to `p`, a share of `p` is right.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Confidences {
    /// That this is a claim, with these words for source and content.
    pub what: f32,
    /// That its source is whom we say.
    pub who: f32,
    /// That its source is of the kind that we say.
    pub kind: f32,
}

impl Default for Confidences {
    fn default() -> Confidences {
        Confidences { what: 1.0, who: 1.0, kind: 1.0 }
    }
}

/// What found an attribution.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// The trained model.
    #[default]
    Model,
    /// A surface rule, where the model was silent.
    Rule,
}

/// What the article tells of a source without a name; each list is empty where it is not told.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Anonymity {
    /// Whether they are several, by the words at this place.
    pub is_several: bool,
    /// What they are: "senior", "administration", "Pentagon".
    pub position: Vec<BlockSpan>,
    /// How they know: "familiar with the matter".
    pub closeness: Vec<BlockSpan>,
    /// How many they are: "two".
    pub number: Vec<BlockSpan>,
    /// The words that give a reason for having no name.
    pub grounds: Vec<BlockSpan>,
    /// What that reason is worth.
    pub reason: Reason,
}

/// What sort of reason is given for a source's anonymity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// No reason is given.
    #[default]
    None,
    /// A formula that tells nothing of this case: "not authorized to speak publicly".
    Boilerplate,
    /// What the source has to fear or to keep: "for fear of losing her job".
    Specific,
}

/// One source with all its mentions.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The fullest name or description in the article.
    pub name: String,
    /// The kind of the source.
    pub kind: SourceKind,
    /// Where it is named as a source.
    pub mentions: Vec<BlockSpan>,
    /// Indexes into the report's attributions; empty for a source that only passed on what
    /// others said, or whose claims were left out.
    pub attributions: Vec<u32>,
    /// How many words are attributed to it in core claims, in claims inside claims too, but for those that
    /// only tell that there was no answer.
    pub words: u32,
    /// Its share of the words of the claims that count (see [`Account`]), from 0 to 1; what stands
    /// inside another's claim counts for that other alone.
    pub share: f32,
}

/// How far a story leans on which kind of source. What counts are the outermost of the core claims
/// that rest on a kind of source (see [`Attribution::rests_on`]) and do not merely tell that there was no
/// answer: those that stand inside no other such claim.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// How many claims there are.
    pub claims: u32,
    /// How many words are attributed.
    pub words: u32,
    /// The kinds of source that occur, those with most words first.
    pub kinds: Vec<KindAccount>,
    /// How many claims rest on anonymous sources: as many as their kind has above.
    pub anonymous_claims: u32,
    /// How many anonymous sources there seem to be.
    pub anonymous_sources: u32,
    /// The anonymous source on which most claims rest.
    pub most_used_anonymous: Option<AnonymousUse>,
}

/// What a story takes from sources of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KindAccount {
    /// The kind.
    pub kind: SourceKind,
    /// How many claims there are of that kind.
    pub claims: u32,
    /// How many words they hold.
    pub words: u32,
    /// Their share of all attributed words, from 0 to 1.
    pub share: f32,
}

/// What rests on one anonymous source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnonymousUse {
    /// Index into the report's sources.
    pub source: u32,
    /// How many claims rest on it alone.
    pub claims: u32,
}

/// What kind of source stands behind a claim.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// An individual named in the article.
    NamedPerson,
    /// An institution, company, campaign, government or court, or its unnamed spokesperson.
    Organization,
    /// An outlet or its report.
    Media,
    /// A report, study, poll, filing, law or leak.
    Document,
    /// Unnamed individuals: "a senior official", "people familiar with the matter".
    Anonymous,
    /// A faceless crowd: critics, experts, many voters.
    Collective,
    /// Nobody is said to stand behind the claim: "reportedly", "is believed to".
    #[default]
    Unstated,
    /// The writer, in the first person.
    Author,
    /// A pronoun or a description of which it cannot be told who is meant; the source is called
    /// by the article's own words.
    Unclear,
}

/// What sort of thing is attributed, after the Penn Discourse Treebank's attribution scheme
/// (Prasad et al. 2007).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimType {
    /// Communicated: says, claims, according to.
    #[default]
    Assertion,
    /// Held to be true: believes, thinks.
    Belief,
    /// Known or perceived: knows, regrets, saw.
    Fact,
    /// Wished, intended or ordered: wants, plans, tells to.
    Eventuality,
}
