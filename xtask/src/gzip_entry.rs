//! A gzip file's content as an entry of a ZIP archive, packed as it is.
//!
//! Both formats hold a stream of DEFLATE with a checksum, so nothing need be packed again: the
//! weights are packed with more care, and far more time, than packing an archive may take.

use std::io::Cursor;
use std::num::NonZeroU64;
use zip::ZipArchive;
use zip::result::ZipResult;
use zopfli::{BlockType, GzipEncoder, Options, Write};

/// How a gzip file begins that names no file and holds no comment: magic, DEFLATE, no flags.
const GZIP_START: [u8; 4] = [0x1f, 0x8b, 8, 0];
/// The length of that header: four more bytes of time, one of effort, one of system.
const GZIP_HEADER: usize = 10;
/// The first day that an archive can name, which stands for no day.
const NO_DAY: u16 = 0x21;
/// The version of ZIP that knows DEFLATE.
const VERSION: u16 = 20;
/// Unix, where permissions come from, above the version that made the archive.
const MADE_BY: u16 = 3 << 8 | VERSION;
/// A file that all may read and its owner may write.
const PERMISSIONS: u32 = 0o100_644 << 16;

/// How many times over zopfli searches: more make hardly anything smaller.
const SEARCHES: NonZeroU64 = NonZeroU64::new(5).expect("five is not zero");

/// A gzip file of the bytes, as small as it gets: a twentieth smaller than what zip packs.
///
/// Without its feature `std` zopfli brings its own logarithm, so no bytes depend on the machine.
pub fn smallest_gzip(bytes: &[u8]) -> Vec<u8> {
    let options = Options { iteration_count: SEARCHES, ..Options::default() };
    let packed =
        GzipEncoder::new(options, BlockType::Dynamic, Vec::new()).and_then(|mut encoder| {
            encoder.write_all(bytes)?;
            encoder.finish()
        });
    // Writing to memory does not fail.
    packed.unwrap_or_default()
}

/// An archive whose only entry is what a gzip file unpacks to, to copy it from without unpacking.
///
/// Returns none when the bytes are no gzip file, or one whose header holds more than it must.
pub fn archive_of(gzip: &[u8]) -> Option<ZipResult<ZipArchive<Cursor<Vec<u8>>>>> {
    let (header, rest) = gzip.split_at_checked(GZIP_HEADER)?;
    let (packed, &[a, b, c, d, e, f, g, h]) = rest.split_last_chunk()?;
    if !header.starts_with(&GZIP_START) {
        return None;
    }
    let name = b"file";
    // Checksum, packed and unpacked length, lengths of the name and of what is extra.
    let mut facts = vec![a, b, c, d];
    facts.extend(u32::try_from(packed.len()).ok()?.to_le_bytes());
    facts.extend([e, f, g, h]);
    facts.extend([name.len() as u8, 0, 0, 0]);
    let common: Vec<u8> =
        [VERSION, 0, 8, 0, NO_DAY].into_iter().flat_map(u16::to_le_bytes).collect();

    let mut archive = b"PK\x03\x04".to_vec();
    for part in [&common[..], &facts, name, packed] {
        archive.extend(part);
    }
    let directory = u32::try_from(archive.len()).ok()?;
    archive.extend(b"PK\x01\x02");
    archive.extend(MADE_BY.to_le_bytes());
    archive.extend(common.iter().chain(&facts));
    // No comment, the first disk, nothing known of the content.
    archive.extend([0; 6]);
    archive.extend(PERMISSIONS.to_le_bytes());
    archive.extend([0; 4]);
    archive.extend(name);
    let length = archive.len() as u32 - directory;
    archive.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    archive.extend(length.to_le_bytes().into_iter().chain(directory.to_le_bytes()));
    archive.extend([0; 2]);
    Some(ZipArchive::new(Cursor::new(archive)))
}

#[cfg(test)]
mod tests {
    use super::{archive_of, smallest_gzip};
    use std::io::Read;

    const WEIGHTS: &[u8] = include_bytes!("../../data/weights/weights.bin");

    #[test]
    fn the_entry_unpacks_to_what_the_gzip_file_holds() {
        let mut archive = archive_of(WEIGHTS).unwrap().unwrap();
        let mut content = Vec::new();
        archive.by_index(0).unwrap().read_to_end(&mut content).unwrap();
        // Reading has checked length and checksum.
        assert!(content.starts_with(b"\x89SLW\r\n\x1a\n"));
    }

    #[test]
    fn what_is_packed_smallest_is_unpacked_again() {
        for bytes in [&b""[..], b"gulls, gulls, gulls", &WEIGHTS[..5000]] {
            let mut archive = archive_of(&smallest_gzip(bytes)).unwrap().unwrap();
            let mut content = Vec::new();
            archive.by_index(0).unwrap().read_to_end(&mut content).unwrap();
            assert_eq!(content, bytes);
        }
    }

    /// The value was the same where the program ran on x86-64 and on ARM64.
    #[test]
    fn bytes_are_packed_alike_on_every_machine() {
        let packed = smallest_gzip(include_bytes!("../../LICENSE-APACHE"));
        // FNV-1a.
        let hash = packed.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        assert_eq!((packed.len(), hash), (3428, 0x901d_9169_5c95_5c5c));
    }

    /// With its feature `std`, of which `log` is a part, zopfli takes the logarithm of the machine.
    #[test]
    fn zopfli_brings_its_own_logarithm() {
        let lock = include_str!("../../Cargo.lock");
        let (_, zopfli) = lock.split_once("name = \"zopfli\"").unwrap();
        let (zopfli, _) = zopfli.split_once("[[package]]").unwrap_or((zopfli, ""));
        assert!(zopfli.contains("\"crc32fast\"") && !zopfli.contains("\"log\""), "{zopfli}");
    }

    #[test]
    fn other_bytes_are_no_entry() {
        for bytes in [&b""[..], b"PK\x03\x04", &WEIGHTS[1..], &WEIGHTS[..12]] {
            assert!(archive_of(bytes).is_none());
        }
    }
}
