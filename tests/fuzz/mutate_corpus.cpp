// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds a target with made-up variations of its kept inputs: mutate_corpus CORPUS TARGET COUNT.
// The same count gives the same inputs on every machine, so that a find is one's own. Fails when
// the target crashes, or takes more than a second of CPU for one input; the input is kept beside.
#include "tests/fuzz/fuzz_targets.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace fanfold;

namespace {

constexpr std::size_t kMaxInput = 16 * 1024;
constexpr double kMaxSeconds = 1;
constexpr unsigned kMaxWaitS = 60;

std::string current; ///< what the target has at this moment
std::string found; ///< file to keep it in

void keepCurrent()
{
    const int file = open(found.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    (void)!write(file, current.data(), current.size());
    close(file);
}

void onSignal(int number)
{
    keepCurrent();
    std::signal(number, SIG_DFL);
    std::raise(number);
}

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// All by the numbers of one generator, whose sequence the standard fixes.
class Mutator {
public:
    explicit Mutator(std::vector<std::string> inputs)
        : m_inputs(std::move(inputs))
    {
    }

    std::string next()
    {
        std::string input = any();
        for (std::size_t changes = 1 + below(6); changes > 0; --changes)
            change(input);
        input.resize(std::min(input.size(), kMaxInput));
        return input;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }
    const std::string& any() { return m_inputs[below(m_inputs.size())]; }
    char anyByte() { return static_cast<char>(below(256)); }

    void change(std::string& input)
    {
        // What readers look for.
        static const std::vector<std::string> kWords = {",", ";", "\t", "\"", "'", "\n", "\r\n",
            "\r", " ", "#", "-", ".", "e", "1e999", "nan", "-999", "1,234.5",
            "2024-01-02T03:04:05Z", "[Data]\n", "key: value\n", std::string(1, '\0'),
            "\xef\xbb\xbf", "\xff\xfe", "\\", "\x1f\x8b", std::string(4, '\xff')};
        const std::size_t at = below(input.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(64, input.size() - at) + 1);
        switch (below(7)) {
        case 0:
            if (at < input.size())
                input[at] = anyByte();
            break;
        case 1:
            if (at < input.size())
                input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
            break;
        case 2:
            input.erase(at, length);
            break;
        case 3:
            input.insert(at, kWords[below(kWords.size())]);
            break;
        case 4: // the same again
            input.insert(at, input.substr(at, length));
            break;
        case 5: { // its beginning, another's end
            const std::string& other = any();
            input.replace(at, std::string::npos, other, below(other.size() + 1));
            break;
        }
        default:
            input.insert(at, below(512), anyByte());
            break;
        }
    }

    std::vector<std::string> m_inputs;
    std::mt19937_64 m_random{1};
};

std::vector<std::string> inputsIn(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> inputs; // in the order of their names everywhere
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        inputs[entry.path().filename()] = std::string(std::istreambuf_iterator<char>(file), {});
    }
    std::vector<std::string> bytes;
    for (auto& [name, input] : inputs)
        bytes.push_back(std::move(input));
    return bytes;
}

} // namespace

int main(int count, char** arguments)
{
    const std::map<std::string, void (*)(std::string_view)> targets
        = {{"read_table", &fuzzReadTable}, {"decode", &fuzzDecode}, {"messages", &fuzzMessages}};
    if (count != 4 || !targets.contains(arguments[2])) {
        std::fputs("usage: mutate_corpus CORPUS read_table|decode|messages COUNT\n", stderr);
        return 2;
    }
    const auto target = targets.at(arguments[2]);
    const std::vector<std::string> inputs
        = inputsIn(std::filesystem::path(arguments[1]) / arguments[2]);
    if (inputs.empty())
        return 1;
    for (const int number : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGALRM})
        std::signal(number, onSignal);
    found = std::string("found_by_") + arguments[2];
    Mutator mutator(inputs);
    const long rounds = std::strtol(arguments[3], nullptr, 10);
    double longest = 0;
    for (long round = 0; round < rounds; ++round) {
        current = mutator.next();
        alarm(kMaxWaitS);
        const double before = cpuSeconds();
        target(current);
        longest = std::max(longest, cpuSeconds() - before);
        if (longest > kMaxSeconds) {
            keepCurrent();
            std::fprintf(stderr, "input %ld took %.1f s: %s\n", round, longest, found.c_str());
            return 1;
        }
    }
    std::printf("%ld inputs, the longest took %.3f s\n", rounds, longest);
    return 0;
}
