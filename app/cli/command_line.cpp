// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kTextColumn = 26;
constexpr std::size_t kLineLength = 80;

tl::unexpected<Error> usage(std::string text)
{
    return failure(ErrorCode::badRequest, std::move(text));
}

// "  --name VALUE          text", wrapped.
std::string optionLines(const OptionSpec& option)
{
    std::string line = "  " + option.name;
    if (!option.value.empty())
        line += ' ' + option.value;
    std::string lines;
    if (line.size() + 2 > kTextColumn) {
        lines = line + '\n';
        line.clear();
    }
    line.resize(kTextColumn, ' ');
    std::string_view words = option.text;
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        if (line.size() + word.size() > kLineLength) {
            lines += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
            line.assign(kTextColumn, ' ');
        }
        line.append(word) += ' ';
    }
    return lines + line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
}

} // namespace

std::optional<std::string> Arguments::value(const std::string& option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::nullopt : std::optional(found->second.back());
}

std::vector<std::string> Arguments::values(const std::string& option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

void Arguments::add(const std::string& option, std::string value)
{
    m_values[option].push_back(std::move(value));
}

Result<Arguments> parseArguments(const CommandSpec& command, const std::vector<std::string>& given)
{
    Arguments arguments;
    bool onlyOperands = false;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const std::string& word = given[i];
        if (onlyOperands || word.size() < 2 || word[0] != '-') {
            arguments.addOperand(word);
            continue;
        }
        if (word == "--") {
            onlyOperands = true;
            continue;
        }
        if (word == "--help" || word == "-h") {
            arguments.add("--help", {});
            return arguments;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto option = std::find_if(command.options.begin(), command.options.end(),
            [&name](const OptionSpec& one) { return one.name == name; });
        if (option == command.options.end())
            return usage("unknown option " + name);
        if (arguments.has(name) && !option->isRepeatable)
            return usage(name + " is given twice");
        if (option->value.empty()) {
            if (equals != std::string::npos)
                return usage(name + " takes no value");
            arguments.add(name, {});
        } else if (equals != std::string::npos) {
            arguments.add(name, word.substr(equals + 1));
        } else if (++i < given.size()) {
            arguments.add(name, given[i]);
        } else {
            return usage(name + " needs a value: " + option->value);
        }
    }
    return arguments;
}

std::string helpText(const CommandSpec& command)
{
    std::string text = "Usage: fanfold-cli " + command.name;
    if (!command.options.empty())
        text += " [OPTION]...";
    if (!command.operands.empty())
        text += ' ' + command.operands;
    text += "\n\n" + command.summary + '\n';
    if (!command.options.empty())
        text += "\nOptions:\n";
    for (const OptionSpec& option : command.options)
        text += optionLines(option);
    text += optionLines({"--help", {}, "show this text"});
    if (!command.details.empty())
        text += '\n' + command.details;
    return text;
}

} // namespace fanfold
