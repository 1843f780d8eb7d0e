//! Foreign files become events. Pure: text in; events, or every error with its line, out.
