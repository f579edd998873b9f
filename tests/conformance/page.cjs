// SPDX-License-Identifier: GPL-3.0-or-later
module.exports = {
    extends: ["html-validate:recommended", "html-validate:document"],
    root: true,
};
