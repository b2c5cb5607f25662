#pragma once

#include "core/sketch/code/syntax_tree.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace pentimento {

// What a name of a sketch stands for, as far as the gate needs to know.
struct JavaScriptBinding {
    enum class Kind {
        Own, // anything of the sketch's own
        P5Instance, // the `p` of `new p5(p => …)`, and parameters of that name
        Brush, // another name for `brush`
        BrushParameter, // a parameter called `brush`: most likely the library, but nobody knows
        BrushMethod, // `const { line } = brush`
        DataUrl, // `const tip = 'data:…'`
        Element, // `new Image()`, `document.createElement(…)`: something that loads what its src says
    };
    Kind kind = Kind::Own;
    std::string_view method; // of BrushMethod: its name in the library
};

// The names a JavaScript program declares and where each holds. Walk the nodes in order and call `enter` for each;
// `find` then answers for that place. Declarations are hoisted to the start of their scope. Holds on to the nodes.
class JavaScriptNames {
public:
    explicit JavaScriptNames(const SyntaxNodes& nodes);

    void enter(int node);
    // The binding that holds here, null when the name is the page's own.
    const JavaScriptBinding* find(std::string_view name) const;
    // Whether this identifier is the place where a name is declared, rather than a use of it.
    bool isDeclaration(int identifier) const;
    bool inFunction(int node) const; // in a function's head or body

private:
    struct Declaration {
        std::string_view name;
        JavaScriptBinding binding;
    };
    void findScopes();
    void findInstances();
    void noteInstance(int construction);
    void findDeclarations();
    void declare(int identifier);
    int declarationRoot(int identifier) const;
    JavaScriptBinding parameter(std::string_view name) const;
    JavaScriptBinding initialised(int declarator, int identifier) const;
    bool isBrushExpression(int node) const;

    const SyntaxNodes& m_nodes;
    std::vector<int> m_block; // the innermost scope around a node
    std::vector<int> m_function; // the innermost function around a node, 0 for the program
    std::vector<int> m_pattern; // the outermost destructuring pattern a node is a target of, else the node itself
    std::unordered_set<std::string_view> m_instances; // names of p5 instances
    std::unordered_map<int, std::vector<Declaration>> m_declarations; // by scope
    std::unordered_map<std::string_view, std::vector<JavaScriptBinding>> m_active;
    std::vector<int> m_open; // scopes around the current node
};

} // namespace pentimento
