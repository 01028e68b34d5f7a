/** People whom one calls: their list, who of them is there, and what can be done about them. */
package dev.parley.client.ui.people;
