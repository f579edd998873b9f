// SPDX-License-Identifier: GPL-3.0-or-later
module.exports = {
    extends: ["html-validate:recommended"],
    root: true,
};
