//! What the ranker looks at in a mention and one of those who may be meant by it.
//!
//! The templates follow the entity-centric rankers of coreference (Clark and Manning 2016), with
//! what quotations tell: who speaks is rarely spoken of as "he" in his own words.
//!
//! `asked` is the question; `candidate` has what tells of one who may be meant, by the `places` where it
//! was spoken of and by the mention's `wording`, and `newcomer` what tells that it is none of them.

pub(super) mod asked;
mod candidate;
mod newcomer;
mod places;
pub(super) mod wording;

use crate::model::Feature;
use crate::source::choice::feature_list::FeatureList;
use asked::Asked;

/// The sort under which what holds for all sorts of questions is learned.
const ANY: u32 = 15;

/// The features of all candidates and of "somebody new", and where each one's end.
pub(super) fn features(asked: &Asked) -> (Vec<Feature>, Vec<usize>) {
    let mut features = Vec::with_capacity((asked.candidates.len() + 1) * 48);
    let mut ends = Vec::with_capacity(asked.candidates.len() + 1);
    let gender = asked.gender();
    let fitting = asked.fitting(gender);
    for &index in asked.candidates {
        let mut list = FeatureList::sharing(asked.ask as u32, ANY, &mut features);
        asked.candidate(index, gender, &fitting, &mut list);
        ends.push(features.len());
    }
    let mut list = FeatureList::sharing(asked.ask as u32, ANY, &mut features);
    asked.newcomer(gender, &mut list);
    ends.push(features.len());
    (features, ends)
}
