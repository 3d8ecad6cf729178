//! Choices made of bytes: whoever finds bytes that do harm, proptest or libFuzzer, has fewer of them for a smaller case.

/// What is chosen next. When the bytes are used up it is always the first.
pub(crate) struct Choices<'b>(&'b [u8]);

impl<'b> Choices<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn is_over(&self) -> bool {
        self.0.is_empty()
    }

    fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    /// One of so many; 0 if there are none.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        let number = if count > 256 { (self.byte() << 16) | (self.byte() << 8) | self.byte() } else { self.byte() };
        if count == 0 { 0 } else { number % count }
    }

    pub(crate) fn of<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        list.get(self.below(list.len()))
    }
}
