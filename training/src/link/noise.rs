//! Gold spans made worse, as those of a reader that errs.

use crate::random::Random;
use sourcelight::attribution::RoleSpan;

/// Drops each span with probability `drop`.
pub fn with_noise(spans: &[RoleSpan], drop: f32, random: &mut Random) -> Vec<RoleSpan> {
    spans.iter().filter(|_| !random.chance(drop)).copied().collect()
}
