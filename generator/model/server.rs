//! Where the API is served.

/// A server.
#[derive(Debug, Clone, PartialEq)]
pub struct Server {
    /// The name that the document gives it.
    pub name: Option<String>,
    /// The address, with placeholders.
    pub url: String,
    /// What the document says of it.
    pub description: Option<String>,
    /// The placeholders.
    pub variables: Vec<ServerVariable>,
}

/// A placeholder in a server's address.
#[derive(Debug, Clone, PartialEq)]
pub struct ServerVariable {
    /// Its name.
    pub name: String,
    /// Its value unless another is chosen.
    pub default: String,
    /// The values it may have; empty: any.
    pub values: Vec<String>,
    /// What the document says of it.
    pub description: Option<String>,
}
