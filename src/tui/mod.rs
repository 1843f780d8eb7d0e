//! The screens. Pure: messages in, a changed model and effects out; a model in, a picture out.
