//! A branch that only allows null is the 3.1 way to write `nullable`.
//!
//! ```text
//! anyOf: [{$ref: A}, {type: "null"}]      → x-oasmith-ref: A, nullable: true
//! oneOf: [A, B, {type: "null"}]           → oneOf: [A, B], nullable: true
//! ```

use openapiv3::{ReferenceOr, Schema};

use super::draft::Draft;
use super::node::is_null;
use crate::diagnostic::Pointer;
use crate::spec::canon::{Canon, keys};

impl Canon<'_, '_> {
    pub(crate) fn settle_null_branches(&mut self, draft: &mut Draft) {
        let one_of = std::mem::take(&mut draft.any.one_of);
        draft.any.one_of = self.without_null(draft, one_of);
        let any_of = std::mem::take(&mut draft.any.any_of);
        draft.any.any_of = self.without_null(draft, any_of);
    }

    fn without_null(&mut self, draft: &mut Draft, branches: Vec<ReferenceOr<Schema>>) -> Vec<ReferenceOr<Schema>> {
        let before = branches.len();
        let mut left = branches;
        left.retain(|branch| !self.branch_is_null(branch));
        if left.len() == before {
            return left;
        }
        draft.data.nullable = true;
        match left.as_slice() {
            [] if draft.says_nothing() => draft.extend(keys::TYPES, vec!["null"]),
            [ReferenceOr::Reference { reference }] if draft.says_nothing() => {
                draft.extend(keys::REF, reference.as_str());
                left.clear();
            }
            _ => {}
        }
        left
    }

    fn branch_is_null(&self, branch: &ReferenceOr<Schema>) -> bool {
        let ReferenceOr::Reference { reference } = branch else {
            return false;
        };
        let node = Pointer::parse(reference).and_then(|at| self.document.get(&at));
        node.is_some_and(|node| is_null(self, node))
    }
}
