#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule of layers.py catches a planted breach, and lets a clean tree pass."""

import tempfile
import unittest
from pathlib import Path

import layers

TOP = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
HEADER = TOP + "#pragma once\n"


class Layers(unittest.TestCase):
    def breaches_of(self, files):
        with tempfile.TemporaryDirectory() as root:
            for path, text in files.items():
                file = Path(root, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return layers.breaches(root)[0]

    def assert_caught(self, files, words):
        found = self.breaches_of(files)
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def test_a_clean_tree_passes(self):
        self.assertEqual(
            self.breaches_of(
                {
                    "core/run/run.cpp": TOP + '#include "core/pool/plan.h"\n#include "core/base/error.h"\n',
                    "core/export/tables.cpp": TOP + '#include "core/batch/run_status.h"\n',
                    "app/worker/main.cpp": TOP + '#include "core/readers/table_reader.h"\n',
                    "app/worker/CMakeLists.txt": "target_link_libraries(fanfold-worker core_worker)\n",
                    "ui/plots/axes.h": HEADER + "class QCustomPlot;\n",
                    "ui/plots/file_view.h": HEADER + "// hides QCustomPlot\n",
                    "ui/window/panel.cpp": TOP + '#include "ui/plots/file_view.h"\n',
                    "tests/core/pool/pool_test.cpp": TOP + "process.waitForFinished();\n",
                }
            ),
            [],
        )

    def test_an_include_of_a_room_above(self):
        self.assert_caught(
            {"core/data/table.h": HEADER + '#include "core/pool/plan.h"\n'},
            "core/data/table.h:3: core/data may not include core/pool",
        )

    def test_readers_in_the_window_and_the_command_line(self):
        for path in ("ui/window/panel.cpp", "app/gui/main.cpp", "app/cli/main.cpp"):
            self.assert_caught({path: TOP + '#include "core/readers/sniff.h"\n'}, "may not include core/readers")

    def test_a_link_to_a_room_above(self):
        self.assert_caught(
            {"app/cli/CMakeLists.txt": "target_link_libraries(fanfold-cli PRIVATE core_run\n    core_readers)\n"},
            "app/cli/CMakeLists.txt:2: app/cli may not link core/readers",
        )

    def test_the_run_itself_in_a_room_that_takes_its_values(self):
        self.assert_caught(
            {"core/export/tables.cpp": TOP + '#include "core/run/batch_run.h"\n'}, "core/export may not include core/run"
        )

    def test_an_include_not_written_from_the_root(self):
        self.assert_caught({"core/pool/plan.cpp": TOP + '#include "plan.h"\n'}, '"core/pool/plan.h"')

    def test_a_room_nobody_knows(self):
        self.assert_caught({"core/common/x.cpp": TOP}, "is no room")

    def test_the_plot_library_in_a_header_that_others_see(self):
        self.assert_caught(
            {
                "ui/plots/inner.h": HEADER + "class QCPGraph;\n",
                "ui/plots/file_view.h": HEADER + '#include "ui/plots/inner.h"\n',
                "ui/window/panel.cpp": TOP + '#include "ui/plots/file_view.h"\n',
            },
            "ui/plots/inner.h:3: QCustomPlot is known inside ui/plots only",
        )

    def test_the_plot_library_in_another_room(self):
        self.assert_caught({"ui/monitor/chart.cpp": TOP + "QCPGraph* graph;\n"}, "inside ui/plots only")

    def test_the_plot_library_named_in_a_text(self):
        self.assertEqual(self.breaches_of({"ui/window/about.cpp": TOP + 'say("drawn by QCustomPlot");\n'}), [])

    def test_the_loop_of_a_command(self):
        self.assertEqual(self.breaches_of({"app/cli/run_command.cpp": TOP + "QEventLoop loop;\n"}), [])

    def test_forbidden_calls(self):
        for call, words in {
            "QCoreApplication::processEvents();": "nested event loop",
            "process.waitForFinished(-1);": "blocks its thread",
            "QEventLoop loop;": "nested event loop",
            "auto* from = sender();": "sender()",
            "foreach (int x, xs) {": "foreach",
        }.items():
            self.assert_caught({"core/run/run.cpp": TOP + call + "\n"}, words)

    def test_a_destructor_may_join_its_thread_and_no_one_else_may(self):
        join = "{\n    m_threads.waitForDone();\n}\n"
        self.assertEqual(self.breaches_of({"core/run/run.cpp": TOP + "Run::~Run()\n" + join}), [])
        self.assert_caught(
            {"core/run/run.cpp": TOP + "Run::~Run()\n{\n}\nvoid Run::stop()\n" + join}, "blocks its thread"
        )

    def test_a_forbidden_call_in_a_comment_is_none(self):
        self.assertEqual(self.breaches_of({"core/run/run.cpp": TOP + "// no waitForFinished()\n"}), [])

    def test_a_missing_licence_line(self):
        for path in ("core/run/run.cpp", "tests/bench/x.py", "tests/lint/x.sh"):
            self.assert_caught({path: "x\n"}, "SPDX")

    def test_a_file_that_is_too_long(self):
        self.assert_caught({"core/run/run.cpp": TOP + "\n" * 400}, "401 lines")

    def test_a_header_without_guard_or_with_a_using_directive(self):
        self.assert_caught({"core/run/run.h": TOP}, "#pragma once")
        self.assert_caught({"core/run/run.h": HEADER + "using namespace std;\n"}, "using-directive")


if __name__ == "__main__":
    unittest.main()
