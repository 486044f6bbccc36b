// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments as bytes: a table of options per command, and what was given for them. Paths need not
// be UTF-8, so Qt's parser is of no use here.
#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fanfold {

struct OptionSpec {
    std::string name; ///< "--workers"
    std::string value; ///< "N|auto"; empty = a flag
    std::string text; ///< for --help
    bool isRepeatable = false;
};

struct CommandSpec {
    std::string name; ///< "run"
    std::string operands; ///< "PATH..."
    std::string summary; ///< one line
    std::vector<OptionSpec> options;
    std::string details; ///< after the options, lines of at most 80 characters
};

class Arguments {
public:
    bool has(const std::string& option) const { return m_values.count(option) > 0; }
    std::optional<std::string> value(const std::string& option) const;
    std::vector<std::string> values(const std::string& option) const;
    const std::vector<std::string>& operands() const { return m_operands; }

    void add(const std::string& option, std::string value);
    void addOperand(std::string operand) { m_operands.push_back(std::move(operand)); }

private:
    std::map<std::string, std::vector<std::string>> m_values;
    std::vector<std::string> m_operands;
};

/// "--name value", "--name=value", flags; after "--" everything is an operand.
/// Errors: badRequest, detail = a sentence for the person.
Result<Arguments> parseArguments(const CommandSpec& command, const std::vector<std::string>& given);

/// The whole text of "fanfold-cli COMMAND --help".
std::string helpText(const CommandSpec& command);

} // namespace fanfold
