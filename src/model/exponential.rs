//! The exponential function, the same to the bit natively and in WebAssembly.

/// `e` to the power of `x`, from additions and multiplications alone, which every platform rounds
/// alike. Relative error under 1e-5; 0 below -80, and above 80 as at 80.
pub fn exp(x: f32) -> f32 {
    if x < -80.0 {
        return 0.0;
    }
    let scaled = x.min(80.0) * std::f32::consts::LOG2_E;
    // The largest whole number below, as not every platform has an instruction for it.
    let cut = scaled as i32 as f32;
    let whole = if cut > scaled { cut - 1.0 } else { cut };
    let rest = (scaled - whole) * std::f32::consts::LN_2;
    // The Taylor series by Horner's rule; `rest` is under 0.7, so seven terms are enough.
    let coefficients = [1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0, 1.0];
    let series = coefficients.into_iter().fold(0.0, |sum, coefficient| sum * rest + coefficient);
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::exp;

    #[test]
    fn is_close_to_the_platform_function() {
        for x in [-79.0f32, -10.0, -1.5, -0.1, 0.0, 0.3, 1.0, 10.0, 60.0] {
            let (got, want) = (exp(x), x.exp());
            assert!((got - want).abs() <= want * 1e-5, "{x}: {got} {want}");
        }
        assert_eq!(exp(-1e4), 0.0);
        assert!(exp(f32::MAX).is_finite());
    }
}
