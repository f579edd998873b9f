// SPDX-License-Identifier: GPL-3.0-or-later
module.exports = {
    extends: ["html-validate:recommended"],
    root: true,
    rules: {
        // The index table is written as LWN writes it below its articles.
        "prefer-tbody": "off",
        "wcag/h63": "off",
    },
};
