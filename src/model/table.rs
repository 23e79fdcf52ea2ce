//! Small values by hash, for lists that are looked up once for each token.

/// A table from 32-bit hashes to values, in open addressing. Hash 0 cannot be a key.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HashTable<V> {
    slots: Vec<(u32, V)>,
}

impl<V: Copy + Default> HashTable<V> {
    /// Makes a table; of entries with equal hashes the first counts.
    pub fn new(entries: &[(u32, V)]) -> HashTable<V> {
        let n_slots = (entries.len() * 2 + 2).next_power_of_two();
        let mut table = HashTable { slots: vec![(0, V::default()); n_slots] };
        for &(hash, value) in entries {
            let slot = table.slot(hash);
            if table.slots[slot].0 != hash {
                table.slots[slot] = (hash, value);
            }
        }
        table
    }

    /// The value of a hash, or the default.
    #[inline]
    pub fn get(&self, hash: u32) -> V {
        if self.slots.is_empty() {
            return V::default();
        }
        self.slots[self.slot(hash)].1
    }

    /// The entries, by hash.
    pub fn entries(&self) -> Vec<(u32, V)> {
        let mut entries: Vec<(u32, V)> =
            self.slots.iter().copied().filter(|&(hash, _)| hash != 0).collect();
        entries.sort_by_key(|&(hash, _)| hash);
        entries
    }

    /// The slot that holds `hash`, or the free one where it would stand. Half the slots are free.
    #[inline]
    fn slot(&self, hash: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while self.slots[slot].0 != hash && self.slots[slot].0 != 0 {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_found_and_others_are_not() {
        let entries: Vec<(u32, u16)> = (1..500).map(|i| (i * 4096, i as u16)).collect();
        let table = HashTable::new(&entries);
        assert_eq!(table.entries(), entries);
        assert_eq!(table.get(4096 * 77), 77);
        assert_eq!(table.get(5), 0);
        assert_eq!(HashTable::<u8>::default().get(5), 0);
    }
}
