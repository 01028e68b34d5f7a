/** The first screen: own picture, new call, join, recent calls. */
package dev.parley.client.ui.home;
