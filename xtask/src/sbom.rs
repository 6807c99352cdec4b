//! What the WebAssembly is made of: a bill of materials (CycloneDX) beside it in the package.

use crate::process::{Done, output, root};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Writes dist/sbom.cdx.json. Neither a date nor a random number is in it: the same sources, the same bytes.
pub fn write() -> Done {
    let features = ["--no-default-features", "--features", "wasm,champs,identifiants"];
    let what = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
    let said = output("cargo", &[&what[..], &features].concat()).ok_or("cargo metadata did not answer")?;
    let metadata: Value = serde_json::from_str(&said).map_err(|error| format!("cargo metadata: {error}"))?;
    let lock =
        fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock cannot be read: {error}"))?;
    let mut text = serde_json::to_string_pretty(&document(&metadata, &checksums(&lock))?)
        .map_err(|error| format!("the bill of materials cannot be written: {error}"))?;
    text.push('\n');
    let file = root().join("www/package/dist/sbom.cdx.json");
    fs::write(&file, text).map_err(|error| format!("{} cannot be written: {error}", file.display()))
}

type Dependencies = BTreeMap<String, Vec<String>>;

fn document(metadata: &Value, checksums: &BTreeMap<String, String>) -> Result<Value, String> {
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).filter_map(|package| Some((package["id"].as_str()?, package))).collect();
    let edges: Dependencies = list(&metadata["resolve"]["nodes"]).filter_map(edges_of).collect();
    let own = packages.iter().find(|(_, package)| package["name"] == "conforme");
    let (own_id, own) = own.ok_or("cargo metadata does not name this package")?;
    let reached = reached(own_id, &edges);
    let purl = |id: &str| packages.get(id).map(|package| purl(package)).unwrap_or_default();
    let mut components: Vec<Value> = reached
        .iter()
        .filter(|id| *id != own_id)
        .filter_map(|id| packages.get(id.as_str()))
        .map(|package| component(package, checksums))
        .collect();
    components.sort_by_key(|component| component["bom-ref"].to_string());
    let mut dependencies: Vec<Value> = reached
        .iter()
        .map(|id| {
            let on: BTreeSet<String> = edges.get(id).into_iter().flatten().map(|on| purl(on)).collect();
            json!({ "ref": purl(id), "dependsOn": on })
        })
        .collect();
    dependencies.sort_by_key(|dependency| dependency["ref"].to_string());
    let mut itself = component(own, checksums);
    itself["type"] = json!("library");
    itself["description"] = own["description"].clone();
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": itself },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// A package and what is compiled into it: neither its build scripts' nor its tests' dependencies.
fn edges_of(node: &Value) -> Option<(String, Vec<String>)> {
    let normal = |dependency: &&Value| list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null());
    let on = list(&node["deps"]).filter(normal).filter_map(|dependency| dependency["pkg"].as_str());
    Some((node["id"].as_str()?.to_owned(), on.map(str::to_owned).collect()))
}

fn reached(from: &str, edges: &Dependencies) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from.to_owned()];
    while let Some(id) = waiting.pop() {
        if reached.insert(id.clone()) {
            waiting.extend(edges.get(&id).into_iter().flatten().cloned());
        }
    }
    reached
}

fn component(package: &Value, checksums: &BTreeMap<String, String>) -> Value {
    let purl = purl(package);
    let mut component = json!({
        "type": "library",
        "bom-ref": purl,
        "name": package["name"],
        "version": package["version"],
        "purl": purl,
    });
    if let Some(expression) = package["license"].as_str() {
        // Cargo once wrote "or" as a slash; the standard does not know it.
        component["licenses"] = json!([{ "expression": expression.replace('/', " OR ") }]);
    }
    if let Some(content) = checksums.get(&purl) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": content }]);
    }
    component
}

fn purl(package: &Value) -> String {
    let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    format!("pkg:cargo/{}@{}", text("name"), text("version"))
}

/// SHA-256 of each package, as Cargo.lock holds it, by purl.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let value = |entry: &str, key: &str| {
        entry.lines().find_map(|line| line.strip_prefix(key)?.trim_matches([' ', '=', '"']).to_owned().into())
    };
    lock.split("[[package]]")
        .filter_map(|entry: &str| {
            let (name, version): (String, String) = (value(entry, "name = ")?, value(entry, "version = ")?);
            Some((format!("pkg:cargo/{name}@{version}"), value(entry, "checksum = ")?))
        })
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_compiled_in_is_named_with_its_hash() {
        let package = |id: &str| json!({ "id": id, "name": id, "version": "1.0.0", "license": "MIT/Apache-2.0" });
        let on = |id: &str, kind: Value| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package("conforme"), package("a"), package("b"), package("tool"), package("xtask")],
            "resolve": { "nodes": [
                { "id": "conforme", "deps": [on("a", Value::Null), on("tool", json!("dev"))] },
                { "id": "a", "deps": [on("b", Value::Null), on("tool", json!("build"))] },
                { "id": "b", "deps": [on("a", Value::Null)] },
                { "id": "xtask", "deps": [on("tool", Value::Null)] },
            ] },
        });
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"00ff\"\n\n[[package]]\nname = \"b\"\nversion = \"1.0.0\"\n";
        let bill = document(&metadata, &checksums(lock)).unwrap();
        let names: Vec<_> = list(&bill["components"]).map(|component| component["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["a", "b"]);
        assert_eq!(bill["components"][0]["hashes"][0]["content"], "00ff");
        assert_eq!(bill["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bill["components"][1]["hashes"], Value::Null);
        assert_eq!(bill["dependencies"][0], json!({ "ref": "pkg:cargo/a@1.0.0", "dependsOn": ["pkg:cargo/b@1.0.0"] }));
    }
}
