//! One field of the form, in one of its three states.

/// What a field holds once read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Field<T> {
    /// Nothing was typed. Incomplete is not wrong: rules that need the field wait.
    #[default]
    Absent,
    /// Something was typed that its format cannot read. The format has said so; rules stay silent.
    Unreadable,
    /// A value.
    Value(T),
}

impl<T> Field<T> {
    /// The value, when there is one.
    pub fn get(&self) -> Option<&T> {
        match self {
            Field::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Whether nothing was typed.
    pub fn is_absent(&self) -> bool {
        matches!(self, Field::Absent)
    }

    /// The state alone, without the value.
    pub fn state(&self) -> State {
        match self {
            Field::Absent => State::Absent,
            Field::Unreadable => State::Unreadable,
            Field::Value(_) => State::Value,
        }
    }
}

/// A field's state, without its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// Nothing was typed.
    #[default]
    Absent,
    /// Typed, and its format cannot read it.
    Unreadable,
    /// Typed and read.
    Value,
}
