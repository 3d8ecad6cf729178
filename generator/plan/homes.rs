//! Which item another one belongs to: what is written inside one item lives in its file.

use std::collections::BTreeMap;

use crate::model::{Api, Name, ShapeId};

/// The places of items.
pub(super) struct Homes<'a> {
    api: &'a Api,
    /// The item of each place, of those too whose shape has become another's.
    items: BTreeMap<&'a str, ShapeId>,
}

impl<'a> Homes<'a> {
    pub(super) fn new(api: &'a Api, items: &[ShapeId]) -> Self {
        let places = items.iter().flat_map(|&id| places(api, id).map(move |place| (place, id)));
        Self { api, items: places.collect() }
    }

    /// The item inside which a shape is written everywhere; none of what several items share.
    pub(super) fn owner(&self, id: ShapeId) -> Option<ShapeId> {
        let mut owners = places(self.api, id).map(|place| self.around(place));
        let first = owners.next()??;
        (first != id && owners.all(|owner| owner == Some(first))).then_some(first)
    }

    /// The nearest item that a place lies in.
    fn around(&self, place: &str) -> Option<ShapeId> {
        let ends = place.rmatch_indices('/').map(|(index, _)| index);
        ends.filter_map(|end| place.get(..end)).find_map(|prefix| self.items.get(prefix)).copied()
    }
}

/// Where a shape is written: its own place, and those of the equal ones that became it.
fn places(api: &Api, id: ShapeId) -> impl Iterator<Item = &str> {
    let shape = api.shapes.get(id);
    let others = match &shape.name {
        Name::Inline(inline) => inline.others.as_slice(),
        Name::Component(_) | Name::Owned => &[],
    };
    let others = others.iter().map(|other| api.shapes.get(*other).origin.0.as_str());
    std::iter::once(shape.origin.0.as_str()).chain(others)
}
