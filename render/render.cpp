// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

